// expect: CLEAN
// twin: SubListOfShared
// The thread sorts a copy that was made before it started.
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class SubListCopied {
    public static void main(String[] args) throws Exception {
        List<Integer> numbers = new ArrayList<>(List.of(4, 3, 2, 1));
        List<Integer> copy = new ArrayList<>(numbers.subList(0, 3));
        Thread sorter = new Thread(() -> Collections.sort(copy));
        sorter.start();
        int head = numbers.get(0);
        sorter.join();
        System.out.println(head > 0);
    }
}
