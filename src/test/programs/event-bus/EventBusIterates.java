// expect: DATA_RACE
// twin: EventBusCopyOnWrite
// Listeners are added under a lock, but called without it.
import java.util.*;
import java.util.function.Consumer;

public final class EventBusIterates {
    private final List<Consumer<String>> listeners = new ArrayList<>();

    void on(Consumer<String> l) {
        synchronized (listeners) {
            listeners.add(l);
        }
    }

    void fire(String s) {
        for (Consumer<String> l : listeners) l.accept(s);
    }

    public static void main(String[] args) throws Exception {
        var bus = new EventBusIterates();
        bus.on(s -> {});
        Thread t = new Thread(() -> bus.on(System.out::println));
        t.start();
        bus.fire("hello");
        t.join();
    }
}
