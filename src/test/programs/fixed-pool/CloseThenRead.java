// expect: CLEAN
// twin: ShutdownThenRead
// Closing the pool waits for its tasks, and their writes are visible afterwards.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class CloseThenRead {
    public static void main(String[] args) throws Exception {
        int[] squares = new int[3];
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < squares.length; i++) {
                int n = i;
                pool.submit(() -> squares[n] = n * n);
            }
        }
        assert squares[2] == 4;
    }
}
