package dev.interleave.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.compile.CompileOptions.Trust;
import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytecodePolicyTests {
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

    /** Each line: what the message names, and the statement that is forbidden. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "System.exit | System.exit(0);",
                "Runtime.halt | Runtime.getRuntime().halt(1);",
                "Runtime.exec | Runtime.getRuntime().exec(new String[] {\"ls\"});",
                "ProcessBuilder | new ProcessBuilder(\"ls\").start();",
                "ProcessBuilder | java.util.function.Function<String[], ProcessBuilder> f = ProcessBuilder::new; f.apply(null);",
                "System.exit | java.util.function.IntConsumer end = System::exit; end.accept(0);",
                "System.load | System.load(\"/w/x.so\");",
                "Unsafe | var f = sun.misc.Unsafe.class.getDeclaredFields();",
                "Field.setAccessible | String.class.getDeclaredField(\"value\").setAccessible(true);",
                "Method.invoke | String.class.getMethod(\"length\").invoke(\"a\");",
                "MethodHandles.privateLookupIn | java.lang.invoke.MethodHandles.privateLookupIn(String.class, java.lang.invoke.MethodHandles.lookup());",
                "MethodHandles.Lookup.defineClass | java.lang.invoke.MethodHandles.lookup().defineClass(new byte[0]);",
                "Linker | java.lang.foreign.Linker.nativeLinker();",
                "MemorySegment.reinterpret | java.lang.foreign.MemorySegment.NULL.reinterpret(8);",
                "URLClassLoader | new java.net.URLClassLoader(new java.net.URL[0]);",
                "ClassLoader | new ClassLoader() {};",
                "ManagementFactory | java.lang.management.ManagementFactory.getThreadMXBean();",
                "Socket | new java.net.Socket(\"localhost\", 80);",
                "ServerSocket | try (var s = new java.net.ServerSocket(0)) { s.accept(); }",
                "Thread.stop | Thread.currentThread().stop();",
                "Expression | new java.beans.Expression(\"\", \"length\", null).getValue();",
                "VirtualMachine | com.sun.tools.attach.VirtualMachine.attach(\"1\");",
            })
    void aForbiddenUseIsNamedWithItsLineAndTheReason(String api, String statement) {
        List<CompileProblem> problems = problems(
                "public class Solution {\n    void f() throws Throwable {\n" + statement + "\n    }\n}\n",
                Trust.LEARNER);

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(CompileProblem.Kind.FORBIDDEN);
            assertThat(problem.message()).startsWith(api + " is not allowed here: ");
            assertThat(problem.file()).isEqualTo("Solution.java");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.sourceLine()).isEqualTo(statement);
        });
    }

    @Test
    void whatASuperclassOffersIsForbiddenToo() {
        assertThat(problems(
                        "public class Solution extends ClassLoader { Class<?> f(byte[] b) { return defineClass(\"X\", b, 0, b.length); } }",
                        Trust.LEARNER))
                .anySatisfy(problem -> assertThat(problem.message()).startsWith("ClassLoader.defineClass"));
    }

    @Test
    void aNativeMethodIsForbidden() {
        assertThat(problems("public class Solution { native void f(); }", Trust.LEARNER))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("A native method"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record Point(int x, int y) {} enum Colour { RED } Object f(Object o) { return switch (o) { case Point(int x, int y) when x > 0 -> x + y; case Colour c -> c.name(); case String s -> s + 1; default -> o.toString(); }; }",
                "int hits; static final java.lang.invoke.VarHandle HITS; static { try { HITS = java.lang.invoke.MethodHandles.lookup().findVarHandle(Solution.class, \"hits\", int.class); } catch (ReflectiveOperationException e) { throw new ExceptionInInitializerError(e); } } void f() { HITS.getAndAdd(this, 1); }",
                "String f() throws Exception { try (var client = java.net.http.HttpClient.newHttpClient()) { return client.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(\"http://127.0.0.1\")).build(), java.net.http.HttpResponse.BodyHandlers.ofString()).body(); } }",
                "void f() throws Exception { var p = java.nio.file.Files.createTempFile(\"a\", \"b\"); java.nio.file.Files.writeString(p, \"x\"); try (var c = java.nio.channels.FileChannel.open(p); var l = c.lock(0, 1, true)) { c.map(java.nio.channels.FileChannel.MapMode.READ_ONLY, 0, 1, java.lang.foreign.Arena.ofAuto()); } }",
                "void f() throws Exception { Thread.ofVirtual().start(() -> {}).join(); Thread.startVirtualThread(() -> {}); try (var e = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) { e.submit(() -> 1).get(); } }",
                "static class Ticker extends Thread { void resume() {} void suspend() {} } void f() { var t = new Ticker(); t.suspend(); t.resume(); t.interrupt(); }",
                "static class Machine { void stop() {} void exit() {} void exec() {} } void f() { var m = new Machine(); m.stop(); m.exit(); m.exec(); }",
                "String f() { return ProcessHandle.current().pid() + Thread.currentThread().getName() + getClass().getSimpleName() + Runtime.getRuntime().availableProcessors(); }",
                "<T> T[] f(Class<T> type, int n) { @SuppressWarnings(\"unchecked\") T[] a = (T[]) java.lang.reflect.Array.newInstance(type, n); return a.clone(); }",
                "java.util.logging.Logger log = java.util.logging.Logger.getLogger(\"x\"); int[][] grid = new int[3][]; Object o = new int[0].clone(); char c = 'a';",
                "void f() throws Exception { java.util.concurrent.ForkJoinPool.commonPool().invoke(new java.util.concurrent.RecursiveTask<Integer>() { protected Integer compute() { return 1; } }); java.util.stream.IntStream.range(0, 9).parallel().sum(); }",
                "int f(java.util.List<Integer> xs) { assert xs != null : \"none\"; int n = 0; for (var x : xs) { n += x; } synchronized (this) { n++; } return n; }",
                "String f(double d) { return String.format(java.util.Locale.ROOT, \"%.2f\", d) + \"\".formatted() + new java.util.Scanner(\"1\").nextInt() + java.time.Duration.ofMillis(3); }",
                "void f() { new java.util.Timer(true).schedule(new java.util.TimerTask() { public void run() {} }, 5); java.util.concurrent.locks.LockSupport.parkNanos(1); System.out.println(System.getProperty(\"java.class.path\") + System.getenv(\"HOME\")); }"
            })
    void anOrdinaryProgramIsNeverForbidden(String members) {
        assertThat(compile("public class Solution {\n" + members + "\n}\n", Trust.LEARNER))
                .isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void anExerciseAboutProcessesMayStartThemAndChildrenMayExit() {
        String source =
                "public class Solution { void f() throws Exception { new ProcessBuilder(\"java\").start().waitFor(); } static class Child { public static void main(String[] a) throws Exception { new java.net.Socket(\"localhost\", 1).close(); System.exit(3); } } }";

        assertThat(compile(source, Trust.LEARNER_PROCESS)).isInstanceOf(Compilation.Compiled.class);
        assertThat(compile(source, Trust.LEARNER)).isInstanceOf(Compilation.Refused.class);
    }

    @Test
    void structuredConcurrencyIsAllowedWherePreviewIs() {
        String source =
                "public class Solution { int f() throws Exception { try (var scope = java.util.concurrent.StructuredTaskScope.open()) { var a = scope.fork(() -> 1); scope.join(); return a.get(); } } }";

        assertThat(compiler.compile(sources(source), Map.of(), new CompileOptions(Trust.LEARNER, true)))
                .isInstanceOf(Compilation.Compiled.class);
        assertThat(problems(source, Trust.LEARNER))
                .allSatisfy(problem -> assertThat(problem.kind()).isEqualTo(CompileProblem.Kind.COMPILE_ERROR));
    }

    @Test
    void instructorsMayUseWhatTheyNeed() {
        assertThat(compile("public class Solution { void f() { System.exit(1); } }", Trust.INSTRUCTOR))
                .isInstanceOf(Compilation.Compiled.class);
    }

    private static List<SourceFile> sources(String text) {
        return List.of(new SourceFile("Solution.java", text));
    }

    private static Compilation compile(String text, Trust trust) {
        return compiler.compile(sources(text), Map.of(), new CompileOptions(trust, false));
    }

    private static List<CompileProblem> problems(String text, Trust trust) {
        Compilation compilation = compile(text, trust);
        assertThat(compilation).isInstanceOf(Compilation.Refused.class);
        return ((Compilation.Refused) compilation).problems();
    }
}
