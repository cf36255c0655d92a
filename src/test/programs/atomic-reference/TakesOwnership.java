// expect: CLEAN
// twin: MutatesInsideReference
// getAndSet(null) gives the object to one thread at a time.
import java.util.concurrent.atomic.AtomicReference;

public final class TakesOwnership {
    static final class Score {
        int points;
    }

    public static void main(String[] args) throws Exception {
        AtomicReference<Score> score = new AtomicReference<>(new Score());
        Runnable task = () -> {
            Score mine;
            while ((mine = score.getAndSet(null)) == null) {
                Thread.onSpinWait();
            }
            mine.points++;
            score.set(mine);
        };
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
        assert score.get().points == 2;
    }
}
