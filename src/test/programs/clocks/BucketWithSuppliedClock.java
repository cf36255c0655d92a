// expect: CLEAN
// twin: BucketWithoutLock
// A token bucket is handed its clock as a method reference, and another one by reflection; both have to be the engine's.
import java.lang.reflect.Method;
import java.util.function.LongSupplier;

public class BucketWithSuppliedClock {
    private final LongSupplier clock;
    private final long nanosPerToken;
    private long next;

    BucketWithSuppliedClock(LongSupplier clock, long nanosPerToken) {
        this.clock = clock;
        this.nanosPerToken = nanosPerToken;
        this.next = clock.getAsLong();
    }

    void take() throws InterruptedException {
        long until;
        synchronized (this) {
            until = Math.max(next, clock.getAsLong());
            next = until + nanosPerToken;
        }
        while (clock.getAsLong() - until < 0) {
            Thread.sleep(2_000);
        }
    }

    public static void main(String[] args) throws Exception {
        BucketWithSuppliedClock bucket = new BucketWithSuppliedClock(System::nanoTime, 2_000_000_000L);
        Method wall = System.class.getMethod("currentTimeMillis");
        long from = (Long) wall.invoke(null);
        Runnable twice = () -> {
            try {
                bucket.take();
                bucket.take();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Thread other = new Thread(twice);
        other.start();
        twice.run();
        other.join();
        assert (Long) wall.invoke(null) - from >= 5_999;
    }
}
