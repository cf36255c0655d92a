// expect: LIVELOCK
// twin: PollUntilClosed
// Polls for the item that another consumer took.
import java.util.concurrent.ConcurrentLinkedDeque;

public final class PollForLostItem {
    public static void main(String[] args) throws Exception {
        ConcurrentLinkedDeque<String> deque = new ConcurrentLinkedDeque<>();
        Thread producer = new Thread(() -> {
            deque.offer("only");
            deque.pollLast();
        });
        producer.start();
        String item;
        do {
            item = deque.pollFirst();
        } while (item == null);
        producer.join();
    }
}
