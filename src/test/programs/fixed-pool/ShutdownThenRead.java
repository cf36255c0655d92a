// expect: DATA_RACE
// twin: CloseThenRead
// shutdown does not wait for the tasks.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class ShutdownThenRead {
    public static void main(String[] args) throws Exception {
        int[] squares = new int[3];
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (int i = 0; i < squares.length; i++) {
            int n = i;
            pool.submit(() -> squares[n] = n * n);
        }
        pool.shutdown();
        System.out.println(squares[2] <= 4);
    }
}
