// expect: DATA_RACE
// twin: EnumTallyLocked
// An EnumMap is filled by two threads without a lock.
import java.util.*;

public final class EnumTallyUnlocked {
    enum Level {
        LOW,
        MID,
        HIGH
    }

    private final Map<Level, Integer> tally = new EnumMap<>(Level.class);

    void note(Level level) {
        tally.merge(level, 1, Integer::sum);
    }

    public static void main(String[] args) throws Exception {
        var log = new EnumTallyUnlocked();
        Thread a = new Thread(() -> log.note(Level.valueOf("LOW")));
        Thread b = new Thread(() -> log.note(Level.valueOf("HIGH")));
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(log.tally);
    }
}
