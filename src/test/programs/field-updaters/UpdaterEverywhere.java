// expect: CLEAN
// twin: UpdaterBypassed
// Both use the updater.
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

public final class UpdaterEverywhere {
    static final class Node {
        static final AtomicIntegerFieldUpdater<Node> COUNT = AtomicIntegerFieldUpdater.newUpdater(Node.class, "count");
        volatile int count;
    }

    public static void main(String[] args) throws Exception {
        Node node = new Node();
        Thread careful = new Thread(() -> Node.COUNT.addAndGet(node, 10));
        careful.start();
        Node.COUNT.incrementAndGet(node);
        careful.join();
        assert node.count == 11 : node.count;
    }
}
