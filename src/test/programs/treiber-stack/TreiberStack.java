// expect: CLEAN
// twin: StackPlainHead
// The head moves by compare-and-set.
import java.util.concurrent.atomic.AtomicReference;

public final class TreiberStack {
    static final class Stack {
        record Node(int value, Node next) {}

        final AtomicReference<Node> head = new AtomicReference<>();

        void push(int value) {
            Node old;
            do {
                old = head.get();
            } while (!head.compareAndSet(old, new Node(value, old)));
        }
    }

    public static void main(String[] args) throws Exception {
        Stack stack = new Stack();
        Thread a = new Thread(() -> stack.push(1));
        Thread b = new Thread(() -> stack.push(2));
        a.start();
        b.start();
        a.join();
        b.join();
        assert stack.head.get().next() != null;
    }
}
