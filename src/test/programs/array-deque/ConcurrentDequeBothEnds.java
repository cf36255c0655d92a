// expect: CLEAN
// twin: SharedArrayDeque
// ConcurrentLinkedDeque is made for it.
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

public final class ConcurrentDequeBothEnds {
    public static void main(String[] args) throws Exception {
        Deque<Integer> deque = new ConcurrentLinkedDeque<>();
        deque.add(1);
        Thread thief = new Thread(() -> deque.pollLast());
        thief.start();
        deque.pollFirst();
        thief.join();
        assert deque.isEmpty();
    }
}
