// expect: CLEAN
// twin: LogBufferSwapped
// Adding and swapping exclude each other.
import java.util.ArrayList;
import java.util.List;

public final class LogBufferUnderLock {
    static volatile List<String> buffer = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        Thread logger = new Thread(() -> {
            synchronized (lock) {
                buffer.add("line");
            }
        });
        logger.start();
        List<String> full;
        synchronized (lock) {
            full = buffer;
            buffer = new ArrayList<>();
        }
        System.out.println(full.size() < 2);
        logger.join();
    }
}
