// expect: DEADLOCK
// twin: WaiterAtTheDoor
// Forks are semaphores, and everybody may sit down at once.
import java.util.concurrent.Semaphore;

public final class ForksAsSemaphores {
    static void dine(Semaphore left, Semaphore right) {
        left.acquireUninterruptibly();
        right.acquireUninterruptibly();
        right.release();
        left.release();
    }

    public static void main(String[] args) throws Exception {
        Semaphore spoon = new Semaphore(1);
        Semaphore bowl = new Semaphore(1);
        Thread a = new Thread(() -> dine(spoon, bowl));
        Thread b = new Thread(() -> dine(bowl, spoon));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
