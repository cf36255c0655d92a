package dev.interleave.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutOfSightTests {
    @Test
    void aProgramThatDefinesClassesIsRecognised() throws IOException {
        assertThat(OutOfSight.reason(Map.of("A", bytes(Loader.class)))).isPresent();
        assertThat(OutOfSight.reason(Map.of("A", bytes(Defining.class)))).isPresent();
    }

    @Test
    void aProgramThatOnlyAsksForItsLoaderIsNot() throws IOException {
        assertThat(OutOfSight.reason(Map.of("A", bytes(Asking.class)))).isEmpty();
    }

    @Test
    void aProgramThatStartsProcessesIsRecognised() throws IOException {
        assertThat(OutOfSight.reason(Map.of("A", bytes(Starting.class))))
                .hasValueSatisfying(reason -> assertThat(reason).contains("processes"));
    }

    @Test
    void aProgramThatNeedsAScreenIsRecognisedAndOneThatOnlyCountsPointsIsNot() throws IOException {
        assertThat(OutOfSight.window(Map.of("A", bytes(Showing.class))))
                .hasValueSatisfying(reason -> assertThat(reason).contains("no screen"));
        assertThat(OutOfSight.window(Map.of("A", bytes(Counting.class)))).isEmpty();
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    static final class Showing {
        static void later(Runnable work) {
            javax.swing.SwingUtilities.invokeLater(work);
        }
    }

    static final class Counting {
        static int next(java.awt.Point point) {
            return ++point.x;
        }
    }

    static final class Loader extends ClassLoader {
        Class<?> define(byte[] bytes) {
            return defineClass("A", bytes, 0, bytes.length);
        }
    }

    static final class Defining {
        static Class<?> define(byte[] bytes) throws IllegalAccessException {
            return MethodHandles.lookup().defineClass(bytes);
        }
    }

    static final class Starting {
        static Process start() throws IOException {
            return new ProcessBuilder("true").start();
        }
    }

    static final class Asking {
        static ClassLoader ask() {
            return Thread.currentThread().getContextClassLoader();
        }
    }
}
