// expect: CLEAN
// twin: SharedIteratorSplit
// The iterator is used under a lock only.
import java.util.*;

public final class DrawBehindLock {
    private final Iterator<Integer> source = List.of(1, 2, 3, 4).iterator();

    synchronized OptionalInt next() {
        return source.hasNext() ? OptionalInt.of(source.next()) : OptionalInt.empty();
    }

    public static void main(String[] args) throws Exception {
        var shared = new DrawBehindLock();
        int[] sums = new int[2];
        Thread[] ts = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int me = i;
            ts[i] = new Thread(() -> {
                for (OptionalInt n = shared.next(); n.isPresent(); n = shared.next()) sums[me] += n.getAsInt();
            });
            ts[i].start();
        }
        for (Thread t : ts) t.join();
        assert sums[0] + sums[1] == 10;
    }
}
