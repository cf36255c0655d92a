// expect: CLEAN
// twin: SharedArrayList
// The list is wrapped.
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class SynchronizedArrayList {
    public static void main(String[] args) throws Exception {
        List<Integer> list = Collections.synchronizedList(new ArrayList<>());
        Thread[] adders = new Thread[2];
        for (int i = 0; i < adders.length; i++) {
            int n = i;
            adders[i] = new Thread(() -> list.add(n));
            adders[i].start();
        }
        for (Thread adder : adders) {
            adder.join();
        }
        assert list.size() == 2;
    }
}
