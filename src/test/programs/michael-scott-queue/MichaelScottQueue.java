// expect: CLEAN
// twin: TailWithoutCas
// Link by compare-and-set, help a lagging tail.
import java.util.concurrent.atomic.AtomicReference;

public final class MichaelScottQueue {
    static final class Node {
        final int value;
        final AtomicReference<Node> next = new AtomicReference<>();

        Node(int value) {
            this.value = value;
        }
    }

    static final Node dummy = new Node(0);
    static final AtomicReference<Node> tail = new AtomicReference<>(dummy);

    static void enqueue(int value) {
        Node node = new Node(value);
        while (true) {
            Node last = tail.get();
            Node next = last.next.get();
            if (next != null) {
                tail.compareAndSet(last, next);
            } else if (last.next.compareAndSet(null, node)) {
                tail.compareAndSet(last, node);
                return;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> enqueue(1));
        a.start();
        enqueue(2);
        a.join();
        int sum = 0;
        for (Node node = dummy; node != null; node = node.next.get()) {
            sum += node.value;
        }
        assert sum == 3 : "sum " + sum;
    }
}
