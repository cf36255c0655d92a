// expect: DEADLOCK | LOST_WAKE_UP
// twin: ActorMailbox
// Mail that comes between the last poll and the flag is never looked at.
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public final class ActorForgetsMail {
    static final Queue<CompletableFuture<String>> mail = new ConcurrentLinkedQueue<>();
    static final AtomicBoolean scheduled = new AtomicBoolean();

    static void tell(CompletableFuture<String> m, Executor ex) {
        mail.add(m);
        if (scheduled.compareAndSet(false, true)) ex.execute(ActorForgetsMail::drain);
    }

    static void drain() {
        for (CompletableFuture<String> m; (m = mail.poll()) != null; ) m.complete("hi");
        scheduled.set(false);
    }

    public static void main(String[] args) throws Exception {
        try (var ex = Executors.newVirtualThreadPerTaskExecutor()) {
            var a = new CompletableFuture<String>();
            var b = new CompletableFuture<String>();
            tell(a, ex);
            tell(b, ex);
            System.out.println(a.join() + b.join());
        }
    }
}
