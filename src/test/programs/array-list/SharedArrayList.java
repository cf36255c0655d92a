// expect: DATA_RACE
// twin: SynchronizedArrayList
// Two threads add to one ArrayList.
import java.util.ArrayList;
import java.util.List;

public final class SharedArrayList {
    public static void main(String[] args) throws Exception {
        List<Integer> list = new ArrayList<>();
        Thread[] adders = new Thread[2];
        for (int i = 0; i < adders.length; i++) {
            int n = i;
            adders[i] = new Thread(() -> list.add(n));
            adders[i].start();
        }
        for (Thread adder : adders) {
            adder.join();
        }
        System.out.println(list.size() > 0);
    }
}
