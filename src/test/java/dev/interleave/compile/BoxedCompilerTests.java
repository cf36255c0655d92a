package dev.interleave.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BoxedCompilerTests {
    private static final CompileOptions LEARNER = new CompileOptions(CompileOptions.Trust.LEARNER, false);

    private static Sandbox sandbox;
    private static Compiler compiler;

    @BeforeAll
    static void open() {
        sandbox = HostSandbox.start(SandboxSettings.ofEnvironment(false, line -> {}));
        compiler = new BoxedCompiler(sandbox);
    }

    @AfterAll
    static void close() {
        compiler.close();
        sandbox.close();
    }

    @Test
    void soundSourcesGiveTheirClassFiles() {
        Compilation compilation = compile("""
                public final class Solution {
                    record Pair(int a, int b) {}
                    static class Child { public static void main(String[] args) {} }
                    int sum(Pair pair) { return switch (pair) { case Pair(int a, int b) -> a + b; }; }
                }
                """);

        assertThat(compilation)
                .isInstanceOfSatisfying(
                        Compilation.Compiled.class,
                        compiled -> assertThat(compiled.classes())
                                .containsOnlyKeys("Solution", "Solution$Pair", "Solution$Child"));
    }

    @Test
    void anErrorHasItsPlaceAndItsLine() {
        assertThat(problems("public class Solution {\n    int x = \"text\";\n}\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("Solution.java");
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo(13);
                    assertThat(problem.sourceLine()).isEqualTo("    int x = \"text\";");
                    assertThat(problem.message()).contains("incompatible types");
                });
    }

    @Test
    void modulesAndPackagesOfOthersAreRefused() {
        assertThat(problems("package lab.kit;\npublic class Solution {}\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("lab"));
        assertThat(problems("\npackage mine;\npublic class Solution {}\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.message()).contains("package mine;");
                });
        assertThat(compiler.compile(List.of(new SourceFile("module-info.java", "module evil {}")), Map.of(), LEARNER))
                .isInstanceOfSatisfying(
                        Compilation.Refused.class,
                        refused -> assertThat(refused.problems().getFirst().message())
                                .contains("module"));
    }

    @Test
    void whatIsNotSourceIsToldSo() {
        assertThat(problems(""))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("empty"));
        assertThat(problems("x".repeat(10 << 20)))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("65536"));
        assertThat(problems("\0\1\2binary"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("not text"));
        assertThat(problems("Dear teacher, I could not do it.")).isNotEmpty();
    }

    private static Compilation compile(String text) {
        return compiler.compile(List.of(new SourceFile("Solution.java", text)), Map.of(), LEARNER);
    }

    private static List<CompileProblem> problems(String text) {
        return ((Compilation.Refused) compile(text)).problems();
    }
}
