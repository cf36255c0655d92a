package lab.kit;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * Hold a number in a mapped file and notice when somebody reads it while another process, or another thread, is between its
 * own read and write.
 *
 * <p>The time between reading and writing is stretched, most of all for a process's first reads, so that updates that nobody
 * protects meet reliably. Protected updates are never reported.
 */
@Muted
public final class WatchedSharedInt implements SharedInt {
    private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();
    private static final long VALUE = 0;
    private static final long LAST_READER = 4;
    private static final long CONFLICTS = 8;
    private static final long BYTES = 12;

    private static final int PATIENT_READS = 3;
    private static final long PATIENCE_NANOS = 20_000_000;
    private static final long STEP_NANOS = 100_000;

    private final MemorySegment memory;
    private final int process;
    private int reads;

    private WatchedSharedInt(MemorySegment memory, int process) {
        this.memory = memory;
        this.process = process;
    }

    /**
     * Map {@code file}, making it with the number 0 if it is absent or empty.
     *
     * @param process number of the calling process, 0 to 1000, different for each
     */
    public static WatchedSharedInt of(Path file, int process) throws IOException {
        return new WatchedSharedInt(MappedInt.map(file, BYTES), process);
    }

    @Override
    public int get() {
        INT.setVolatile(memory, LAST_READER, me());
        int read = peek();
        linger();
        return read;
    }

    @Override
    public void set(int value) {
        int reader = (int) INT.getVolatile(memory, LAST_READER);
        if (reader != 0 && reader != me()) {
            INT.getAndAdd(memory, CONFLICTS, 1);
        }
        INT.setVolatile(memory, VALUE, value);
    }

    /** Tell how often a write came after another's read had got in between, in all processes together. */
    public int conflicts() {
        return (int) INT.getVolatile(memory, CONFLICTS);
    }

    /** Read without being watched; for the probe, when all are done. */
    public int peek() {
        return (int) INT.getVolatile(memory, VALUE);
    }

    private void linger() {
        long patience = ++reads <= PATIENT_READS ? PATIENCE_NANOS : STEP_NANOS;
        long start = System.nanoTime();
        do {
            LockSupport.parkNanos(STEP_NANOS);
        } while ((int) INT.getVolatile(memory, LAST_READER) == me() && System.nanoTime() - start < patience);
    }

    private int me() {
        return (process + 1) << 20 | (int) Thread.currentThread().threadId() & 0xFFFFF;
    }
}
