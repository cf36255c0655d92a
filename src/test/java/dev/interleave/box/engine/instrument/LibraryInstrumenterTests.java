package dev.interleave.box.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.reflect.AccessFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryInstrumenterTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/util/concurrent/ConcurrentHashMap",
                "java/util/concurrent/ConcurrentSkipListMap",
                "java/util/concurrent/ForkJoinPool",
                "java/util/concurrent/CompletableFuture",
                "java/util/concurrent/atomic/AtomicInteger",
                "java/util/concurrent/locks/AbstractQueuedSynchronizer",
                "java/util/Hashtable",
                "java/util/TimerThread",
                "java/util/HashMap",
                "java/util/ArrayList$Itr",
                "java/util/ArrayDeque",
                "java/lang/StringBuffer",
                "java/lang/AbstractStringBuilder",
                "jdk/internal/reflect/Reflection",
            })
    void aHookedClassPassesTheVerifier(String name) throws IOException {
        byte[] plain = bytes(name);

        byte[] hooked = LibraryInstrumenter.instrument(name, plain);

        assertThat(hooked).isNotSameAs(plain);
        assertThat(ClassFile.of().verify(hooked)).isEmpty();
    }

    @Test
    void aClassWithoutSharedStateIsLeftAsItIs() throws IOException {
        byte[] plain = bytes("java/lang/Integer");

        assertThat(LibraryInstrumenter.instrument("java/lang/Integer", plain)).isSameAs(plain);
    }

    @Test
    void synchronizedMethodsOfTheLibraryTakeTheModelledMonitorFirst() throws IOException {
        var hooked =
                ClassFile.of().parse(LibraryInstrumenter.instrument("java/util/Vector", bytes("java/util/Vector")));

        assertThat(hooked.methods()).noneMatch(method -> method.flags().has(AccessFlag.SYNCHRONIZED));
    }

    private static byte[] bytes(String name) throws IOException {
        try (var in = Object.class.getResourceAsStream("/" + name + ".class")) {
            return in.readAllBytes();
        }
    }
}
