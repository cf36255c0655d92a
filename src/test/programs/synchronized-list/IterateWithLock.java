// expect: CLEAN
// twin: IterateWithoutLock
// The iteration holds the list's own monitor.
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class IterateWithLock {
    public static void main(String[] args) throws Exception {
        List<String> names = Collections.synchronizedList(new ArrayList<>(List.of("a", "b")));
        Thread adder = new Thread(() -> names.add("c"));
        adder.start();
        int length = 0;
        synchronized (names) {
            for (String name : names) {
                length += name.length();
            }
        }
        adder.join();
        System.out.println(length > 1);
    }
}
