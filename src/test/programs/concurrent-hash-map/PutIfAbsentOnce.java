// expect: CLEAN
// twin: ContainsThenPut
// putIfAbsent checks and puts in one step.
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

public final class PutIfAbsentOnce {
    static final ConcurrentHashMap<String, String> users = new ConcurrentHashMap<>();
    static final AtomicInteger registered = new AtomicInteger();

    static void register(String mail) {
        if (users.putIfAbsent("ann", mail) == null) {
            registered.incrementAndGet();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> register("a@example.org"));
        Thread b = new Thread(() -> register("b@example.org"));
        a.start();
        b.start();
        a.join();
        b.join();
        assert registered.get() == 1 : "the name was given twice";
    }
}
