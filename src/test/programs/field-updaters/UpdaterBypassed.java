// expect: FAILED
// twin: UpdaterEverywhere
// One thread uses the updater, the other ++ on the volatile field.
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

public final class UpdaterBypassed {
    static final class Node {
        static final AtomicIntegerFieldUpdater<Node> COUNT = AtomicIntegerFieldUpdater.newUpdater(Node.class, "count");
        volatile int count;
    }

    public static void main(String[] args) throws Exception {
        Node node = new Node();
        Thread careful = new Thread(() -> Node.COUNT.addAndGet(node, 10));
        careful.start();
        node.count++;
        careful.join();
        assert node.count == 11 : node.count;
    }
}
