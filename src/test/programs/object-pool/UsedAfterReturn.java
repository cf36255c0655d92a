// expect: DATA_RACE
// twin: UsedBeforeReturn
// The buffer is used once more after it was given back.
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public final class UsedAfterReturn {
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
            pool.put(buffer);
            buffer[1]++;
        };
        Thread a = thread(user);
        Thread b = thread(user);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
