// expect: CLEAN
// twin: PollTimeoutNull
// The poll is repeated until something came.
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

public final class PollTimeoutLoop {
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
        LinkedBlockingQueue<String> mail = new LinkedBlockingQueue<>();
        Thread post = thread(() -> {
            Thread.sleep(60);
            mail.put("letter");
        });
        post.start();
        String letter = null;
        while (letter == null) {
            letter = mail.poll(40, TimeUnit.MILLISECONDS);
        }
        post.join();
        System.out.println(letter.length());
    }
}
