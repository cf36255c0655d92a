// expect: CLEAN
// twin: EventBusIterates
// Listeners in copy-on-write lists in a concurrent map; events are sealed records.
import java.util.*;
import java.util.concurrent.*;
import java.util.function.Consumer;

public final class EventBusCopyOnWrite {
    sealed interface Event permits Opened, Closed, Failed {}

    record Opened(String who) implements Event {}

    record Closed(String who, int code) implements Event {}

    record Failed(String who, Throwable why) implements Event {}

    static final class Bus {
        private final Map<Class<?>, List<Consumer<? super Event>>> handlers = new ConcurrentHashMap<>();

        <E extends Event> Runnable subscribe(Class<E> type, Consumer<? super E> handler) {
            Consumer<? super Event> h = e -> handler.accept(type.cast(e));
            handlers.computeIfAbsent(type, t -> new CopyOnWriteArrayList<>()).add(h);
            return () -> handlers.get(type).remove(h);
        }

        void publish(Event e) {
            for (var h : handlers.getOrDefault(e.getClass(), List.of())) h.accept(e);
        }
    }

    static String describe(Event e) {
        return switch (e) {
            case Opened(String who) -> "open " + who;
            case Closed(String who, int code) when code == 0 -> "clean close " + who;
            case Closed(var who, var code) -> "close " + who + " " + code;
            case Failed f -> String.format("%s failed: %s", f.who(), f.why().getMessage());
        };
    }

    public static void main(String[] args) throws Exception {
        Bus bus = new Bus();
        Queue<String> log = new ConcurrentLinkedQueue<>();
        Runnable stop = bus.subscribe(Opened.class, e -> log.add(describe(e)));
        bus.subscribe(Closed.class, e -> log.add(describe(e)));
        Thread a = Thread.startVirtualThread(() -> {
            bus.publish(new Opened("a"));
            bus.publish(new Closed("a", 0));
        });
        Thread b = Thread.startVirtualThread(() -> {
            bus.publish(new Opened("b"));
            bus.publish(new Closed("b", 3));
            bus.publish(new Failed("b", new RuntimeException("x")));
        });
        a.join();
        b.join();
        stop.run();
        bus.publish(new Opened("late"));
        assert log.size() == 4 : log;
        assert log.containsAll(List.of("open a", "clean close a", "open b", "close b 3")) : log;
    }
}
