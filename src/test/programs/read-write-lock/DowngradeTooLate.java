// expect: DATA_RACE on DowngradeTooLate.data
// twin: Downgrade
// The write lock is released, and the thread goes on reading without any lock.
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class DowngradeTooLate {
    static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    static int data;

    static int replace(int next) {
        lock.writeLock().lock();
        data = next;
        lock.writeLock().unlock();
        return data;
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> replace(1));
        other.start();
        System.out.println(replace(2) > 0);
        other.join();
    }
}
