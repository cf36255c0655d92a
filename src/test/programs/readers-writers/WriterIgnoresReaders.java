// expect: DATA_RACE on Page.text
// twin: WriterTakesWriteLock
// Readers use a read lock of a lock that the writer does not know.
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class WriterIgnoresReaders {
    static final class Page {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private String text = "old";

        int length() {
            lock.readLock().lock();
            try {
                return text.length();
            } finally {
                lock.readLock().unlock();
            }
        }

        void rewrite(String next) {
            text = next;
        }
    }

    public static void main(String[] args) throws Exception {
        Page page = new Page();
        Thread reader = new Thread(page::length);
        reader.start();
        page.rewrite("new text");
        reader.join();
    }
}
