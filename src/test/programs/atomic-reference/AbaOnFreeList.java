// expect: FAILED
// twin: StampAgainstAba
// Between reading the head's next and the compare-and-set the head was taken and put back.
import java.util.concurrent.atomic.AtomicReference;

public final class AbaOnFreeList {
    static final class Node {
        final String name;
        volatile Node next;

        Node(String name, Node next) {
            this.name = name;
            this.next = next;
        }
    }

    static final AtomicReference<Node> head = new AtomicReference<>();

    static Node pop() {
        Node seen;
        Node next;
        do {
            seen = head.get();
            if (seen == null) {
                return null;
            }
            next = seen.next;
        } while (!head.compareAndSet(seen, next));
        return seen;
    }

    static void push(Node node) {
        do {
            node.next = head.get();
        } while (!head.compareAndSet(node.next, node));
    }

    public static void main(String[] args) throws Exception {
        Node b = new Node("b", null);
        Node a = new Node("a", b);
        head.set(a);
        Thread slow = new Thread(() -> pop());
        slow.start();
        Node first = pop();
        Node second = pop();
        if (first == a && second == b) {
            push(first);
            slow.join();
            assert head.get() != b : "b is back though somebody owns it";
        }
        slow.join();
    }
}
