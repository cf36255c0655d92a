// expect: CLEAN
// twin: OrTimeoutUnhandled
// completeOnTimeout has another answer ready.
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

public final class CompleteOnTimeout {
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
        System.out.println(slow.completeOnTimeout("no answer", 20, TimeUnit.MILLISECONDS).join());
        server.join();
    }
}
