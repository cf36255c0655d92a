// expect: CLEAN
// twin: IfInsteadOfWhile
// The condition is looked at again after each wake-up.
import java.util.ArrayDeque;

public final class WhileAroundWait {
    static final ArrayDeque<String> queue = new ArrayDeque<>();

    static synchronized void put(String item) {
        queue.add(item);
        WhileAroundWait.class.notifyAll();
    }

    static synchronized String take() throws InterruptedException {
        while (queue.isEmpty()) {
            WhileAroundWait.class.wait();
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
