// expect: CLEAN
// twin: PollForLostItem
// The producer leaves an end mark, which nobody removes.
import java.util.concurrent.ConcurrentLinkedDeque;

public final class PollUntilClosed {
    public static void main(String[] args) throws Exception {
        ConcurrentLinkedDeque<String> deque = new ConcurrentLinkedDeque<>();
        Thread producer = new Thread(() -> {
            deque.offer("only");
            deque.pollLast();
            deque.offer("end");
        });
        producer.start();
        String item;
        do {
            item = deque.pollFirst();
        } while (item == null);
        producer.join();
    }
}
