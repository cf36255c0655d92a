package dev.interleave.box.engine.rt.hook;

import dev.interleave.box.engine.rt.detect.Accesses;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import jdk.internal.misc.Unsafe;

/** Checks plain accesses through handles that take bytes for longer numbers. */
final class Views {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long ARRAY = UNSAFE.objectFieldOffset(ByteBuffer.class, "hb");
    private static final long OFFSET = UNSAFE.objectFieldOffset(ByteBuffer.class, "offset");

    private Views() {}

    /**
     * Check all bytes of one element. The bytes of a direct buffer lie outside of the heap, where nothing is checked.
     *
     * @param bytes an array or a buffer of bytes
     * @param index of its first byte
     */
    static void access(VarHandle handle, Object bytes, int index, boolean writes, int site) {
        int size = size(handle.varType());
        if (bytes instanceof byte[]) {
            Accesses.range(bytes, index, size, writes, site);
        } else if (UNSAFE.getReference(bytes, ARRAY) instanceof byte[] array) {
            Accesses.range(array, UNSAFE.getInt(bytes, OFFSET) + index, size, writes, site);
        }
    }

    private static int size(Class<?> type) {
        if (type == byte.class || type == boolean.class) {
            return Byte.BYTES;
        }
        if (type == short.class || type == char.class) {
            return Short.BYTES;
        }
        return type == int.class || type == float.class ? Integer.BYTES : Long.BYTES;
    }
}
