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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                    assertThat(problem.file()).isEqualTo("Solution.java");
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

    @Test
    void aMessageComesWithAHintForBeginners() {
        assertThat(
                        problems(
                                "public class Solution {\n  void f() { int n = 0; Runnable r = () -> System.out.println(n); n++; }\n}\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("effectively final")
                        .contains("AtomicInteger"));
    }

    /** Each of these makes a careless use of the compiler fall over, hang or fill its memory. */
    @ParameterizedTest
    @ValueSource(strings = {"parentheses", "sum", "blocks", "folding", "generics"})
    void whatIsMeantToBreakTheCompilerCostsNothingButItself(String kind) {
        assertThat(compile(bomb(kind))).isNotInstanceOf(Compilation.Unavailable.class);
        assertThat(compile("public class Solution {}")).isInstanceOf(Compilation.Compiled.class);
    }

    private static String bomb(String kind) {
        String body = switch (kind) {
            case "parentheses" -> "int x = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";";
            case "sum" -> "int f(int a) { return a" + "+a".repeat(25_000) + "; }";
            case "blocks" -> "void f() " + "{".repeat(20_000) + "}".repeat(20_000);
            case "folding" -> folding();
            case "generics" -> generics();
            default -> throw new IllegalArgumentException(kind);
        };
        return "public class Solution { " + body + " }";
    }

    private static String folding() {
        StringBuilder fields = new StringBuilder("static final String S0 = \"" + "a".repeat(1_000) + "\";");
        for (int i = 1; i < 24; i++) {
            fields.append("static final String S%d = S%d + S%d;".formatted(i, i - 1, i - 1));
        }
        return fields.toString();
    }

    private static String generics() {
        String call = "1";
        for (int i = 0; i < 18; i++) {
            call = "pick(" + call + ", () -> " + (i % 2 == 0 ? "1" : "\"\"") + ")";
        }
        return "<T> T pick(T a, java.util.function.Supplier<? extends T> b) { return a; } Object f() { return " + call
                + "; }";
    }

    private static Compilation compile(String text) {
        return compiler.compile(List.of(new SourceFile("Solution.java", text)), Map.of(), LEARNER);
    }

    private static List<CompileProblem> problems(String text) {
        return ((Compilation.Refused) compile(text)).problems();
    }
}
