package dev.interleave.box.engine.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTests {
    private static final String ENGINE = "dev.interleave.box.engine.";

    @Test
    void theStackOfMainEndsWithMain() {
        assertThat(Frames.told(List.of(
                        ofProgram("Solution", "add"),
                        ofProgram("Solution", "main"),
                        ofJdk("jdk.internal.reflect.DirectMethodHandleAccessor", "invoke"),
                        ofJdk("java.lang.reflect.Method", "invoke"),
                        ofProgram(ENGINE + "driver.MainMethod", "run"),
                        ofJdk("java.lang.Thread", "run"),
                        ofJdk(ENGINE + "rt.Scheduler", "run"))))
                .containsExactly("Solution.add(Code.java:7)", "Solution.main(Code.java:7)");
    }

    @Test
    void theStackOfAThreadEndsWithItsRun() {
        assertThat(Frames.told(List.of(
                        ofJdk(ENGINE + "rt.Monitors", "exit"),
                        ofJdk("java.lang.Object", "notify"),
                        ofProgram("Solution$Child", "run"),
                        ofJdk(ENGINE + "rt.Scheduler", "run"),
                        ofJdk(ENGINE + "rt.Fiber$Body", "lambda$new$0"))))
                .containsExactly("java.base/java.lang.Object.notify(Code.java:7)", "Solution$Child.run(Code.java:7)");
    }

    @Test
    void reflectionOfTheProgramItselfStays() {
        assertThat(Frames.told(List.of(
                        ofProgram("Solution", "add"),
                        ofJdk("java.lang.reflect.Method", "invoke"),
                        ofProgram("Solution", "main"),
                        ofProgram(ENGINE + "driver.MainMethod", "run"))))
                .hasSize(3);
    }

    private static StackTraceElement ofProgram(String type, String method) {
        return new StackTraceElement("program", null, null, type, method, "Code.java", 7);
    }

    private static StackTraceElement ofJdk(String type, String method) {
        return new StackTraceElement(null, "java.base", null, type, method, "Code.java", 7);
    }
}
