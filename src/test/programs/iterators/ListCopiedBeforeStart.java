// expect: CLEAN
// twin: ListIteratedWhileAdded
// The iterator runs over a copy.
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

public final class ListCopiedBeforeStart {
    public static void main(String[] args) throws Exception {
        List<Integer> queue = new ArrayList<>(List.of(1, 2));
        Thread late = new Thread(() -> queue.add(3));
        List<Integer> snapshot = List.copyOf(queue);
        late.start();
        Iterator<Integer> all = snapshot.iterator();
        int first = all.next();
        late.join();
        System.out.println(first);
    }
}
