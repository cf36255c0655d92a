// expect: CLEAN
// twin: TracesWithoutLock
// Stack traces are printed under the monitor of the stream that they go to, and the sink calls for a lock of its own.
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.locks.ReentrantLock;

public class TracesToOwnErrors {
    static final ReentrantLock lock = new ReentrantLock();
    static int bytes;

    public static void main(String[] args) throws InterruptedException {
        System.setErr(new PrintStream(new OutputStream() {
            @Override
            public void write(int b) {
                lock.lock();
                try {
                    bytes++;
                } finally {
                    lock.unlock();
                }
            }
        }));
        Runnable failing = () -> {
            try {
                throw new IllegalStateException("no");
            } catch (IllegalStateException e) {
                e.printStackTrace();
            }
        };
        Thread first = new Thread(failing);
        Thread second = new Thread(failing);
        first.start();
        second.start();
        first.join();
        second.join();
        assert bytes > 0;
    }
}
