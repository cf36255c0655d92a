package dev.interleave.box.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.box.engine.rt.detect.Site;
import dev.interleave.box.engine.rt.detect.SiteTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgramInstrumenterTests {
    private static final String BANK = """
            import java.util.*;
            public class Bank {
                static final int FEE = 3;
                static final List<String> LOG = new ArrayList<>();
                static int opened = 1;
                int balance;
                volatile boolean closed;
                int[] history = new int[4];
                synchronized void pay(int amount) {
                    balance += amount - FEE;
                    for (int i = 0; i < history.length; i++) {
                        history[i] = history[(i + 1) % history.length] + amount;
                    }
                    LOG.add("paid");
                }
                int closing() {
                    synchronized (LOG) {
                        closed = true;
                        return closed ? balance : 0;
                    }
                }
            }
            """;

    @Test
    void instrumentedClassesPassTheVerifier() throws ReflectiveOperationException {
        InstrumentedProgram program = instrument("Bank", BANK);

        assertThat(new Loader(program)
                        .loadClass("Bank")
                        .getDeclaredConstructor()
                        .newInstance())
                .isNotNull();
    }

    @Test
    void theSameResultComesOutWhenNobodyListens() throws ReflectiveOperationException {
        InstrumentedProgram program = instrument("Sums", """
                public class Sums {
                    private long total;
                    private volatile double last;
                    private final long[] seen = new long[3];
                    public synchronized String add(long... values) {
                        for (long value : values) {
                            total += value;
                            seen[(int) (value % seen.length)]++;
                            last = value / 2.0;
                        }
                        synchronized (seen) {
                            return total + " " + last + " " + java.util.Arrays.toString(seen.clone());
                        }
                    }
                }
                """);
        Class<?> sums = new Loader(program).loadClass("Sums");

        Object result = sums.getDeclaredMethod("add", long[].class)
                .invoke(sums.getDeclaredConstructor().newInstance(), (Object) new long[] {4, 5, 6});

        assertThat(result).isEqualTo("15 3.0 [1, 1, 1]");
    }

    @Test
    void staticsCanBeAssignedAgainButConstantsStay() {
        ClassModel bank = model(instrument("Bank", BANK), "Bank");

        assertThat(field(bank, "LOG").flags().has(AccessFlag.FINAL)).isFalse();
        assertThat(field(bank, "FEE").flags().has(AccessFlag.FINAL)).isTrue();
        assertThat(field(bank, "FEE").findAttribute(Attributes.constantValue())).isPresent();
    }

    @Test
    void theVirtualMachineInitialisesNothingAnyMore() {
        ClassModel bank = model(instrument("Bank", BANK), "Bank");

        assertThat(bank.methods())
                .extracting(method -> method.methodName().stringValue())
                .contains("$init$", "il$clinit")
                .doesNotContain("<clinit>");
    }

    @Test
    void noMonitorIsLeftToTheVirtualMachine() {
        ClassModel bank = model(instrument("Bank", BANK), "Bank");

        assertThat(bank.methods())
                .noneMatch(method -> method.flags().has(AccessFlag.SYNCHRONIZED))
                .noneMatch(method -> method.code().stream()
                        .flatMap(code -> code.elementStream())
                        .anyMatch(MonitorInstruction.class::isInstance));
    }

    @Test
    void fieldsOfInterfacesLiveInAClassOfTheirOwn() throws ReflectiveOperationException {
        InstrumentedProgram program = instrument("Tariff", """
                interface Tariff {
                    Object LOCK = new Object();
                    static Object lock() { return LOCK; }
                }
                class Low implements Tariff {
                    static Object inherited() { return LOCK; }
                }
                """);

        assertThat(program.classes()).containsKey("Tariff$il$fields");
        assertThat(new Loader(program).loadClass("Low")).isNotNull();
    }

    @Test
    void aSiteNamesLineMethodAndVariable() {
        SiteTable sites = instrument("Bank", BANK).sites();

        assertThat(all(sites))
                .contains(new Site("Bank", "pay", "Bank.java", 10, "Bank.balance"))
                .contains(new Site("Bank", "pay", "Bank.java", 12, "Bank.history"))
                .contains(new Site("Bank", "pay", "Bank.java", 14, "Bank.LOG"));
    }

    @Test
    void theTableSurvivesBeingWrittenAndRead() throws IOException {
        SiteTable sites = instrument("Bank", BANK).sites();
        var bytes = new ByteArrayOutputStream();

        sites.write(bytes);
        SiteTable read = SiteTable.read(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(all(read)).isEqualTo(all(sites));
        assertThat(read.fieldCount()).isEqualTo(sites.fieldCount());
        assertThat(read.classCount()).isEqualTo(1);
    }

    @Test
    void aMutedClassIsNeitherCheckedNorLocked() {
        InstrumentedProgram program = instrument("Recorder", """
                @lab.kit.Muted
                public class Recorder {
                    int seen;
                    synchronized void note() { seen++; }
                }
                """);
        ClassModel recorder = model(program, "Recorder");

        assertThat(recorder.fields()).hasSize(1);
        assertThat(recorder.methods()).noneMatch(method -> method.flags().has(AccessFlag.SYNCHRONIZED));
    }

    @Test
    void aMethodTooLongForItsChecksIsADoubtAndStillRuns() throws ReflectiveOperationException {
        var body = new StringBuilder("public class Huge { static int a, b; static void fill() {\n");
        IntStream.range(0, 7000).forEach(i -> body.append("a = b;\n"));
        InstrumentedProgram program = instrument("Huge", body.append("} }").toString());

        assertThat(program.doubts()).singleElement().asString().contains("Huge");
        assertThat(new Loader(program).loadClass("Huge").getDeclaredMethods()).isNotEmpty();
    }

    @Test
    void switchesOnConstantsAndPatternsLoadAndChoose() throws ReflectiveOperationException {
        InstrumentedProgram program = instrument("Choice", """
                public class Choice {
                    sealed interface Shape permits Dot, Colour {}
                    record Dot(int x) implements Shape {}
                    enum Colour implements Shape { RED, GREEN }
                    public static String of(Object o) {
                        Shape shape = o instanceof Shape s ? s : new Dot(1);
                        return switch (shape) {
                            case Colour.RED -> "red";
                            case Colour.GREEN -> "green";
                            case Dot(int x) when x > 5 -> "far";
                            case Dot d -> "dot";
                        };
                    }
                }
                """);
        var of = new Loader(program).loadClass("Choice").getDeclaredMethod("of", Object.class);

        assertThat(of.invoke(null, "anything")).isEqualTo("dot");
    }

    @Test
    void whatIsNoClassFileIsRefused() {
        assertThatThrownBy(() -> ProgramInstrumenter.instrument(Map.of("Broken", new byte[] {1, 2, 3})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static InstrumentedProgram instrument(String name, String text) {
        return ProgramInstrumenter.instrument(Sources.compile(name, text));
    }

    private static ClassModel model(InstrumentedProgram program, String name) {
        return ClassFile.of().parse(program.classes().get(name));
    }

    private static FieldModel field(ClassModel model, String name) {
        return model.fields().stream()
                .filter(field -> field.fieldName().equalsString(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Site> all(SiteTable sites) {
        return IntStream.iterate(1, i -> !sites.site(i).file().isEmpty(), i -> i + 1)
                .mapToObj(sites::site)
                .toList();
    }

    /** Defines the classes, which verifies them. */
    private static final class Loader extends ClassLoader {
        private final InstrumentedProgram program;

        Loader(InstrumentedProgram program) {
            super(ProgramInstrumenterTests.class.getClassLoader());
            this.program = program;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = program.classes().get(name.replace('.', '/'));
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
