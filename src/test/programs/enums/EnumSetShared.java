// expect: DATA_RACE
// twin: EnumSetSynchronized
// An EnumSet is filled by three virtual threads.
import java.util.*;

public final class EnumSetShared {
    enum Flag {
        A,
        B,
        C,
        D
    }

    public static void main(String[] args) throws Exception {
        EnumSet<Flag> flags = EnumSet.of(Flag.A);
        var ts = new ArrayList<Thread>();
        for (Flag f : EnumSet.complementOf(flags)) {
            Thread t = Thread.ofVirtual().unstarted(() -> flags.add(f));
            ts.add(t);
        }
        for (Thread t : ts) t.start();
        for (Thread t : ts) t.join();
    }
}
