// expect: DATA_RACE
// twin: ListCopiedBeforeStart
// An iterator of an ArrayList while somebody adds.
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

public final class ListIteratedWhileAdded {
    public static void main(String[] args) throws Exception {
        List<Integer> queue = new ArrayList<>(List.of(1, 2));
        Thread late = new Thread(() -> queue.add(3));
        late.start();
        Iterator<Integer> all = queue.iterator();
        int first = all.next();
        late.join();
        System.out.println(first);
    }
}
