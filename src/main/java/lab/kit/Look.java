package lab.kit;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Take a moment after a look at a file, so that another process gets in between the look and what is done upon it.
 *
 * <p>Called from code that {@link lab.kit.grading.Hesitation} has been put into.
 */
public final class Look {
    private static final long MOMENT_NANOS = 3_000_000;
    private static final int ONE_IN = 8;

    private Look() {}

    /** Pass on whether a file is there; after a "no", take a moment. */
    public static boolean there(boolean there) {
        if (!there) {
            LockSupport.parkNanos(MOMENT_NANOS);
        }
        return there;
    }

    /** Pass on whether a file is missing; after a "yes", take a moment. */
    public static boolean missing(boolean missing) {
        return !there(!missing);
    }

    /** Take a moment now and then, after something about a file was read. */
    public static void read() {
        if (ThreadLocalRandom.current().nextInt(ONE_IN) == 0) {
            LockSupport.parkNanos(MOMENT_NANOS);
        }
    }
}
