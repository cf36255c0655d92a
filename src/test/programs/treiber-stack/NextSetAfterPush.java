// expect: DATA_RACE on Node.next
// twin: NextSetBeforePush
// The node's next is set after the node is visible.
import java.util.concurrent.atomic.AtomicReference;

public final class NextSetAfterPush {
    static final class Node {
        final String name;
        Node next;

        Node(String name) {
            this.name = name;
        }
    }

    static final AtomicReference<Node> top = new AtomicReference<>();

    static void push(Node node) {
        node.next = top.getAndSet(node);
    }

    static int depth() {
        int depth = 0;
        for (Node node = top.get(); node != null; node = node.next) {
            depth++;
        }
        return depth;
    }

    public static void main(String[] args) throws Exception {
        push(new Node("bottom"));
        Thread pusher = new Thread(() -> push(new Node("top")));
        pusher.start();
        System.out.println(depth() > 0);
        pusher.join();
    }
}
