// expect: DATA_RACE
// twin: FutureGraph
// Callbacks of two futures increment one field.
import java.util.concurrent.*;

public final class FutureCallbackCounts {
    int done;

    public static void main(String[] args) throws Exception {
        var me = new FutureCallbackCounts();
        var a = CompletableFuture.supplyAsync(() -> 1).thenAccept(v -> me.done++);
        var b = CompletableFuture.runAsync(() -> {}).thenRun(() -> me.done++);
        CompletableFuture.allOf(a, b).join();
        System.out.println(me.done);
    }
}
