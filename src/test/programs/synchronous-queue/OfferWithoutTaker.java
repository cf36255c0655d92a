// expect: FAILED
// twin: OfferWithPatience
// offer succeeds only if somebody is waiting already.
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

public final class OfferWithoutTaker {
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
        SynchronousQueue<String> desk = new SynchronousQueue<>();
        Thread taker = thread(() -> desk.poll(5, TimeUnit.SECONDS));
        taker.start();
        if (!desk.offer("letter")) {
            throw new IllegalStateException("nobody took the letter");
        }
        taker.join();
    }
}
