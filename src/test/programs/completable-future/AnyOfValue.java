// expect: CLEAN
// twin: AnyOfReadsBoth
// The winner's value is the only thing that is read.
import java.util.concurrent.CompletableFuture;

public final class AnyOfValue {
    public static void main(String[] args) throws Exception {
        CompletableFuture<String> near = CompletableFuture.supplyAsync(() -> "near");
        CompletableFuture<String> far = CompletableFuture.supplyAsync(() -> "far");
        Object winner = CompletableFuture.anyOf(near, far).join();
        assert winner.equals("near") || winner.equals("far");
        near.join();
        far.join();
    }
}
