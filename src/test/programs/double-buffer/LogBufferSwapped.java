// expect: DATA_RACE
// twin: LogBufferUnderLock
// The flusher takes the buffer by a volatile swap, but a logger may still hold the old one.
import java.util.ArrayList;
import java.util.List;

public final class LogBufferSwapped {
    static volatile List<String> buffer = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        Thread logger = new Thread(() -> buffer.add("line"));
        logger.start();
        List<String> full = buffer;
        buffer = new ArrayList<>();
        System.out.println(full.size() < 2);
        logger.join();
    }
}
