// expect: CLEAN
// twin: WriterIgnoresReaders
// The writer takes the write lock.
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class WriterTakesWriteLock {
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
            lock.writeLock().lock();
            try {
                text = next;
            } finally {
                lock.writeLock().unlock();
            }
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
