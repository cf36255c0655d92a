package lab.ex04;

import java.util.OptionalLong;

/** A computation that keeps a core busy and whose result matters, so that no compiler may leave it out. */
public final class Kernel {
    private static final Watcher NOBODY = new Watcher() {};

    private static volatile Watcher watcher = NOBODY;

    private Kernel() {}

    /** Looks on from the calling thread; for the grader. */
    public interface Watcher {
        /** Called before the computation for {@code seed} begins. */
        default void entered(long seed) {}

        /** Gives the result for {@code seed} if nobody has to wait for it again. */
        default OptionalLong known(long seed, int limit) {
            return OptionalLong.empty();
        }

        /** Called with each result before {@link #left}. */
        default void computed(long seed, int limit, long result) {}

        /** Called when the computation for {@code seed} is done, before it is given back. */
        default void left(long seed) {}
    }

    /**
     * Scramble {@code seed} {@code limit} times.
     *
     * <p>The steps are those of George Marsaglia's "Xorshift RNGs" (2003) for 64 bits with the shifts 13, 7 and 17. Each needs
     * the result of the one before, so the computation cannot be cut into parts.
     */
    public static long mix(long seed, int limit) {
        Watcher current = watcher;
        current.entered(seed);
        OptionalLong known = current.known(seed, limit);
        long x = known.isPresent() ? known.getAsLong() : scramble(seed, limit);
        current.computed(seed, limit, x);
        current.left(seed);
        return x;
    }

    private static long scramble(long seed, int limit) {
        long x = (seed + 1) * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < limit; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        return x;
    }

    /** Let {@code looker} look on from now on; {@code null} for nobody. */
    public static void watch(Watcher looker) {
        watcher = looker == null ? NOBODY : looker;
    }
}
