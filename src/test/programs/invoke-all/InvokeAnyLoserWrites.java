// expect: DATA_RACE on InvokeAnyLoserWrites.winner
// twin: InvokeAnyResult
// invokeAny returns with the first result while the other task still writes.
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class InvokeAnyLoserWrites {
    static String winner;

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        pool.invokeAny(List.of(() -> winner = "hare", () -> winner = "tortoise"));
        System.out.println(winner.isEmpty());
        pool.shutdown();
    }
}
