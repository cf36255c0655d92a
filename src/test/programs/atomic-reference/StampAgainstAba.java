// expect: CLEAN
// twin: AbaOnFreeList
// A stamp changes with every pop and push.
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicStampedReference;

public final class StampAgainstAba {
    static final class Node {
        final String name;
        volatile Node next;

        Node(String name, Node next) {
            this.name = name;
            this.next = next;
        }
    }

    static final AtomicStampedReference<Node> head = new AtomicStampedReference<>(null, 0);

    static Node pop() {
        int[] stamp = new int[1];
        Node seen;
        Node next;
        do {
            seen = head.get(stamp);
            if (seen == null) {
                return null;
            }
            next = seen.next;
        } while (!head.compareAndSet(seen, next, stamp[0], stamp[0] + 1));
        return seen;
    }

    static void push(Node node) {
        int[] stamp = new int[1];
        do {
            node.next = head.get(stamp);
        } while (!head.compareAndSet(node.next, node, stamp[0], stamp[0] + 1));
    }

    public static void main(String[] args) throws Exception {
        Node b = new Node("b", null);
        Node a = new Node("a", b);
        head.set(a, 1);
        Thread slow = new Thread(() -> pop());
        slow.start();
        Node first = pop();
        Node second = pop();
        if (first == a && second == b) {
            push(first);
            slow.join();
            assert head.getReference() != b : "b is back though somebody owns it";
        }
        slow.join();
    }
}
