// expect: CLEAN
// twin: EnumTallyUnlocked
// An EnumMap and an EnumSet behind one lock, with constants looked up by name in every thread.
import java.util.*;

public final class EnumTallyLocked {
    enum Level {
        LOW,
        MID,
        HIGH;

        Level next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    private final Map<Level, Integer> tally = new EnumMap<>(Level.class);
    private final Set<Level> seen = EnumSet.noneOf(Level.class);

    synchronized void note(Level level) {
        tally.merge(level, 1, Integer::sum);
        seen.add(level);
    }

    synchronized String text() {
        return tally + " " + seen;
    }

    public static void main(String[] args) throws Exception {
        var log = new EnumTallyLocked();
        List<Thread> threads = new ArrayList<>();
        for (String name : List.of("LOW", "MID", "HIGH")) {
            Thread t = new Thread(() -> {
                Level l = Level.valueOf(name);
                log.note(l);
                log.note(l.next());
            });
            threads.add(t);
            t.start();
        }
        for (Thread t : threads) t.join();
        assert log.text().equals("{LOW=2, MID=2, HIGH=2} [LOW, MID, HIGH]") : log.text();
        switch (Level.valueOf("MID")) {
            case LOW -> throw new IllegalStateException();
            case MID -> System.out.println("ok");
            case HIGH -> throw new IllegalStateException();
        }
    }
}
