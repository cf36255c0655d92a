// expect: CLEAN
// twin: EnumSetShared
// The same set behind a synchronized wrapper.
import java.util.*;

public final class EnumSetSynchronized {
    enum Flag {
        A,
        B,
        C,
        D
    }

    public static void main(String[] args) throws Exception {
        Set<Flag> flags = Collections.synchronizedSet(EnumSet.of(Flag.A));
        var ts = new ArrayList<Thread>();
        for (Flag f : EnumSet.complementOf(EnumSet.of(Flag.A)))
            ts.add(Thread.ofVirtual().unstarted(() -> flags.add(f)));
        for (Thread t : ts) t.start();
        for (Thread t : ts) t.join();
        assert flags.equals(EnumSet.allOf(Flag.class));
    }
}
