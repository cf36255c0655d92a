package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.compile.CompileProblem;
import dev.interleave.compile.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeparateProgramsTests {
    @Test
    void filesOfUnlikeFoldersAreUnlikePrograms() {
        var first = new SourceFile("a/Main.java", "class Main {}");
        var beside = new SourceFile("a/Counter.java", "class Counter {}");
        var second = new SourceFile("b/Main.java", "class Main {}");

        assertThat(SeparatePrograms.byFolder(List.of(first, second, beside)))
                .containsExactly(List.of(first, beside), List.of(second));
    }

    @Test
    void packagesOfOneSourceFolderStayTogether() {
        var top = new SourceFile("a/Main.java", "class Main {}");
        var inside = new SourceFile("a/org/cars/Car.java", "// Cars.\npackage org . cars;\npublic class Car {}");

        assertThat(SeparatePrograms.byFolder(List.of(inside, top))).containsExactly(List.of(inside, top));
    }

    @Test
    void aPackageThatIsNotItsFolderStaysInItsFolder() {
        var file = new SourceFile("lone/Car.java", "package org.cars; public class Car {}");
        var other = new SourceFile("Main.java", "class Main {}");

        assertThat(SeparatePrograms.byFolder(List.of(file, other))).containsExactly(List.of(other), List.of(file));
    }

    @Test
    void onlyAClassDeclaredTwiceMakesSeveralPrograms() {
        assertThat(SeparatePrograms.areIn(List.of(problem("duplicate class: Main"))))
                .isTrue();
        assertThat(SeparatePrograms.areIn(List.of(problem("cannot find symbol"))))
                .isFalse();
    }

    private static CompileProblem problem(String message) {
        return new CompileProblem(CompileProblem.Kind.COMPILE_ERROR, "b/Main.java", 1, 1, "", message);
    }
}
