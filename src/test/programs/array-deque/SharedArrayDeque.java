// expect: DATA_RACE
// twin: ConcurrentDequeBothEnds
// One end for each thread, and both reach for the last element.
import java.util.ArrayDeque;
import java.util.Deque;

public final class SharedArrayDeque {
    public static void main(String[] args) throws Exception {
        Deque<Integer> deque = new ArrayDeque<>();
        deque.add(1);
        Thread thief = new Thread(() -> deque.pollLast());
        thief.start();
        deque.pollFirst();
        thief.join();
        System.out.println(deque.size() <= 3);
    }
}
