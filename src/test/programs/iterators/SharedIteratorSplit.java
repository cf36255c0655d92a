// expect: DATA_RACE
// twin: DrawBehindLock
// Two threads share the iterator of a list that never changes; the iterator does.
import java.util.*;

public final class SharedIteratorSplit {
    public static void main(String[] args) throws Exception {
        Iterator<Integer> it = List.of(1, 2, 3, 4).iterator();
        Runnable r = () -> {
            while (it.hasNext()) it.next();
        };
        Thread a = new Thread(r), b = new Thread(r);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
