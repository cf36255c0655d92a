// expect: CLEAN
// twin: UsedAfterReturn
// The last use comes before the return.
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public final class UsedBeforeReturn {
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
        BlockingQueue<byte[]> pool = new LinkedBlockingQueue<>();
        pool.put(new byte[4]);
        Body user = () -> {
            byte[] buffer = pool.take();
            buffer[0]++;
            buffer[1]++;
            pool.put(buffer);
        };
        Thread a = thread(user);
        Thread b = thread(user);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
