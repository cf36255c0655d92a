// expect: DATA_RACE
// twin: AnyOfValue
// anyOf completes with the first; both slots are read.
import java.util.concurrent.CompletableFuture;

public final class AnyOfReadsBoth {
    public static void main(String[] args) throws Exception {
        String[] answers = new String[2];
        CompletableFuture<Void> near = CompletableFuture.runAsync(() -> answers[0] = "near");
        CompletableFuture<Void> far = CompletableFuture.runAsync(() -> answers[1] = "far");
        CompletableFuture.anyOf(near, far).join();
        System.out.println(answers[0] != null || answers[1] != null);
        near.join();
        far.join();
    }
}
