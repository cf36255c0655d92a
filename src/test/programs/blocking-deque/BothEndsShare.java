// expect: CLEAN
// twin: BothEndsMeet
// Each takes exactly one item.
import java.util.concurrent.LinkedBlockingDeque;

public final class BothEndsShare {
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
        LinkedBlockingDeque<String> deque = new LinkedBlockingDeque<>();
        Thread front = thread(() -> {
            System.out.println(deque.takeFirst().length());
        });
        front.start();
        deque.addLast("a");
        deque.addFirst("b");
        String mine = deque.takeLast();
        front.join();
        System.out.println(mine);
    }
}
