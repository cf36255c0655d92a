// expect: CLEAN
// twin: ConnectionPoolLeaks
// Connections go back in close, permits behind them.
import java.util.*;
import java.util.concurrent.*;

public final class ConnectionPool {
    static final class Connection implements AutoCloseable {
        final ConnectionPool pool;
        int queries;

        Connection(ConnectionPool p) {
            pool = p;
        }

        void query() {
            queries++;
        }

        public void close() {
            pool.give(this);
        }
    }

    private final Semaphore permits;
    private final Deque<Connection> idle = new ArrayDeque<>();

    ConnectionPool(int n) {
        permits = new Semaphore(n, true);
        for (int i = 0; i < n; i++) idle.push(new Connection(this));
    }

    Connection take() throws InterruptedException {
        permits.acquire();
        synchronized (idle) {
            return idle.pop();
        }
    }

    void give(Connection c) {
        synchronized (idle) {
            idle.push(c);
        }
        permits.release();
    }

    public static void main(String[] args) throws Exception {
        ConnectionPool pool = new ConnectionPool(2);
        try (var ex = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5; i++)
                ex.submit(() -> {
                    try (Connection c = pool.take()) {
                        c.query();
                    }
                    return null;
                });
        }
        int q = 0;
        for (Connection c : pool.idle) q += c.queries;
        assert q == 5;
    }
}
