// expect: FAILED
// twin: PutIfAbsentOnce
// containsKey and put are two steps.
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

public final class ContainsThenPut {
    static final ConcurrentHashMap<String, String> users = new ConcurrentHashMap<>();
    static final AtomicInteger registered = new AtomicInteger();

    static void register(String mail) {
        if (!users.containsKey("ann")) {
            users.put("ann", mail);
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
