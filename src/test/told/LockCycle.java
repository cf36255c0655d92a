import java.util.concurrent.locks.*;
public class LockCycle {
    static final Lock left = new ReentrantLock(), right = new ReentrantLock();
    public static void main(String[] a) throws Exception {
        Thread one = new Thread(() -> {
            left.lock();
            right.lock();
            right.unlock();
            left.unlock();
        }, "one");
        Thread two = new Thread(() -> {
            right.lock();
            left.lock();
            left.unlock();
            right.unlock();
        }, "two");
        one.start(); two.start(); one.join(); two.join();
    }
}
