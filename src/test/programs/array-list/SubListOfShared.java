// expect: DATA_RACE
// twin: SubListCopied
// A subList is a view: sorting it touches the list that another thread reads.
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class SubListOfShared {
    public static void main(String[] args) throws Exception {
        List<Integer> numbers = new ArrayList<>(List.of(4, 3, 2, 1));
        Thread sorter = new Thread(() -> Collections.sort(numbers.subList(0, 3)));
        sorter.start();
        int head = numbers.get(0);
        sorter.join();
        System.out.println(head > 0);
    }
}
