// expect: CLEAN
// twin: PoolHandsOutTwice
// Free objects lie in a queue; who polls one owns it.
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

public final class PoolAsQueue {
    static final ConcurrentLinkedQueue<AtomicInteger> free = new ConcurrentLinkedQueue<>();

    static void use() {
        AtomicInteger users = free.poll();
        if (users != null) {
            if (users.incrementAndGet() > 1) {
                throw new IllegalStateException("two users of one connection");
            }
            users.decrementAndGet();
            free.add(users);
        }
    }

    public static void main(String[] args) throws Exception {
        free.add(new AtomicInteger());
        Thread other = new Thread(PoolAsQueue::use);
        other.start();
        use();
        other.join();
    }
}
