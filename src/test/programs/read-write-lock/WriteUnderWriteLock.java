// expect: CLEAN
// twin: WriteUnderReadLock
// Writers take the write lock.
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class WriteUnderWriteLock {
    static final class Hits {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private int count;

        void hit() {
            lock.writeLock().lock();
            try {
                count++;
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Hits hits = new Hits();
        Thread a = new Thread(hits::hit);
        Thread b = new Thread(hits::hit);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(hits.count);
    }
}
