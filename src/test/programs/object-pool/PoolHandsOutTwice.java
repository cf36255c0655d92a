// expect: FAILED
// twin: PoolAsQueue
// The free flag is tested and set in two steps.
import java.util.concurrent.atomic.AtomicInteger;

public final class PoolHandsOutTwice {
    static final class Connection {
        volatile boolean busy;
        final AtomicInteger users = new AtomicInteger();
    }

    static final Connection connection = new Connection();

    static void use() {
        if (!connection.busy) {
            connection.busy = true;
            if (connection.users.incrementAndGet() > 1) {
                throw new IllegalStateException("two users of one connection");
            }
            connection.users.decrementAndGet();
            connection.busy = false;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(PoolHandsOutTwice::use);
        other.start();
        use();
        other.join();
    }
}
