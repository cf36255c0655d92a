import java.util.concurrent.*;
import java.util.concurrent.locks.*;
public class Handed {
    static volatile boolean go, stop;
    static int data;
    public static void main(String[] a) throws Exception {
        var latch = new CountDownLatch(1);
        var queue = new LinkedBlockingQueue<Integer>();
        var semaphore = new Semaphore(0);
        Thread worker = Thread.ofVirtual().name("worker").start(() -> {
            try {
                data = 7;
                latch.countDown();
                queue.put(3);
                semaphore.acquire();
                while (!go) Thread.yield();
                while (!stop) LockSupport.park();
            } catch (InterruptedException e) { }
        });
        latch.await();
        int got = queue.take() + data;
        semaphore.release();
        go = true;
        stop = true;
        LockSupport.unpark(worker);
        worker.join();
        throw new IllegalStateException("told " + got);
    }
}
