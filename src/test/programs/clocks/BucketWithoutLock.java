// expect: DATA_RACE on BucketWithoutLock.next
// twin: BucketWithSuppliedClock
// The bucket counts its tokens by a supplied clock, without a lock.
import java.util.function.LongSupplier;

public class BucketWithoutLock {
    private static long next;

    static boolean mayGo(LongSupplier clock) {
        long now = clock.getAsLong();
        if (now < next) {
            return false;
        }
        next = now + 1_000;
        return true;
    }

    public static void main(String[] args) throws Exception {
        LongSupplier clock = System::currentTimeMillis;
        Thread other = new Thread(() -> mayGo(clock));
        other.start();
        mayGo(clock);
        other.join();
    }
}
