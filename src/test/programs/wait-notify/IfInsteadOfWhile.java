// expect: FAILED
// twin: WhileAroundWait
// A woken consumer does not look again whether the item is still there.
import java.util.ArrayDeque;

public final class IfInsteadOfWhile {
    static final ArrayDeque<String> queue = new ArrayDeque<>();

    static synchronized void put(String item) {
        queue.add(item);
        IfInsteadOfWhile.class.notifyAll();
    }

    static synchronized String take() throws InterruptedException {
        if (queue.isEmpty()) {
            IfInsteadOfWhile.class.wait();
        }
        return queue.remove();
    }

    interface Body {
        void run() throws Exception;
    }

    static Thread thread(Body body) {
        return new Thread(() -> {
            try {
                body.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static void main(String[] args) throws Exception {
        Thread a = thread(() -> take());
        Thread b = thread(() -> take());
        a.start();
        b.start();
        put("one");
        put("two");
        a.join();
        b.join();
    }
}
