package lab.kit;

import java.util.concurrent.locks.LockSupport;

/**
 * Hold a number and notice when one thread reads it while another is between its own read and write.
 *
 * <p>For native runs: the time between reading and writing is stretched, most of all for the first reads, so that updates that
 * nobody protects meet reliably. Protected updates are never reported. For explored runs take {@link PlainCell}: the engine
 * sees the accesses itself.
 */
@Muted
public final class WatchedCell implements Cell {
    private static final int PATIENT_READS = 3;
    private static final long PATIENCE_NANOS = 20_000_000;
    private static final long STEP_NANOS = 100_000;

    private long value;
    private long lastReader;
    private int reads;
    private int conflicts;

    public WatchedCell(long value) {
        this.value = value;
    }

    @Override
    public long get() {
        long read = read();
        linger();
        return read;
    }

    @Override
    public synchronized void set(long value) {
        if (lastReader != 0 && lastReader != me()) {
            conflicts++;
        }
        this.value = value;
    }

    /** Tell how often a write came after another thread's read had got in between. */
    public synchronized int conflicts() {
        return conflicts;
    }

    /** Read without being watched; for the probe, when all threads are done. */
    public synchronized long peek() {
        return value;
    }

    private synchronized long read() {
        reads++;
        lastReader = me();
        return value;
    }

    private void linger() {
        long patience = isEarly() ? PATIENCE_NANOS : STEP_NANOS;
        long start = System.nanoTime();
        do {
            LockSupport.parkNanos(STEP_NANOS);
        } while (!isDisturbed() && System.nanoTime() - start < patience);
    }

    private synchronized boolean isEarly() {
        return reads <= PATIENT_READS;
    }

    private synchronized boolean isDisturbed() {
        return lastReader != me();
    }

    private static long me() {
        return Thread.currentThread().threadId();
    }
}
