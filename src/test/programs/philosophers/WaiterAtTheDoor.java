// expect: CLEAN
// twin: ForksAsSemaphores
// A waiter lets in one fewer than there are seats.
import java.util.concurrent.Semaphore;

public final class WaiterAtTheDoor {
    static final Semaphore door = new Semaphore(1);

    static void dine(Semaphore left, Semaphore right) {
        door.acquireUninterruptibly();
        left.acquireUninterruptibly();
        right.acquireUninterruptibly();
        right.release();
        left.release();
        door.release();
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
