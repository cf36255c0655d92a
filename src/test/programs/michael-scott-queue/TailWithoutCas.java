// expect: FAILED
// twin: MichaelScottQueue
// next is set without compare-and-set, so an element is lost.
import java.util.concurrent.atomic.AtomicReference;

public final class TailWithoutCas {
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
        Node last = tail.get();
        last.next.set(node);
        tail.compareAndSet(last, node);
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
