// expect: FAILED
// twin: CompleteOnTimeout
// The time-out completes the future exceptionally, and nobody expects it.
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public final class OrTimeoutUnhandled {
    public static void main(String[] args) throws Exception {
        CompletableFuture<String> slow = new CompletableFuture<>();
        Thread server = new Thread(() -> {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                return;
            }
            slow.complete("answer");
        });
        server.start();
        System.out.println(slow.orTimeout(20, TimeUnit.MILLISECONDS).join());
        server.join();
    }
}
