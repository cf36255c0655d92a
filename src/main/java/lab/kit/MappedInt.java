package lab.kit;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Hold the number in a file that every process maps into its memory, in the machine's byte order. */
public final class MappedInt implements SharedInt {
    private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();

    private final MemorySegment memory;

    private MappedInt(MemorySegment memory) {
        this.memory = memory;
    }

    /** Map {@code file}, making it with the number 0 if it is absent or empty. */
    public static MappedInt of(Path file) throws IOException {
        return new MappedInt(map(file, Integer.BYTES));
    }

    @Override
    public int get() {
        return (int) INT.getVolatile(memory, 0L);
    }

    @Override
    public void set(int value) {
        INT.setVolatile(memory, 0L, value);
    }

    static MemorySegment map(Path file, long bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, Arena.ofAuto());
        }
    }
}
