// expect: DATA_RACE on ResultIgnored.value
// twin: ResultChecked
// tryLock returns false and the code goes on as if it had the lock.
import java.util.concurrent.locks.ReentrantLock;

public final class ResultIgnored {
    static final ReentrantLock lock = new ReentrantLock();
    static int value;

    static void add() {
        lock.tryLock();
        value++;
        if (lock.isHeldByCurrentThread()) {
            lock.unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(ResultIgnored::add);
        Thread b = new Thread(ResultIgnored::add);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(value);
    }
}
