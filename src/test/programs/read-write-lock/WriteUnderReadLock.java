// expect: DATA_RACE on Hits.count
// twin: WriteUnderWriteLock
// Two readers may hold the read lock at once, and both write.
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class WriteUnderReadLock {
    static final class Hits {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private int count;

        void hit() {
            lock.readLock().lock();
            try {
                count++;
            } finally {
                lock.readLock().unlock();
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
