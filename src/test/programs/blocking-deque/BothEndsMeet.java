// expect: DEADLOCK
// twin: BothEndsShare
// Stack and queue consumers of one deque: together they want more than there is.
import java.util.concurrent.LinkedBlockingDeque;

public final class BothEndsMeet {
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
            String item = deque.takeFirst();
            if (item.equals("b")) {
                deque.takeFirst();
            }
        });
        front.start();
        deque.addLast("a");
        deque.addFirst("b");
        String mine = deque.takeLast();
        front.join();
        System.out.println(mine);
    }
}
