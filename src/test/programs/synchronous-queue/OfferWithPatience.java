// expect: CLEAN
// twin: OfferWithoutTaker
// put waits for the taker, and the taker has no time limit.
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

public final class OfferWithPatience {
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
        Thread taker = thread(() -> desk.take());
        taker.start();
        desk.put("letter");
        taker.join();
    }
}
