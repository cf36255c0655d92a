// expect: DATA_RACE on Score.points
// twin: TakesOwnership
// The reference is atomic, the object behind it is changed in place.
import java.util.concurrent.atomic.AtomicReference;

public final class MutatesInsideReference {
    static final class Score {
        int points;
    }

    public static void main(String[] args) throws Exception {
        AtomicReference<Score> score = new AtomicReference<>(new Score());
        Thread a = new Thread(() -> score.get().points++);
        Thread b = new Thread(() -> score.get().points++);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(score.get().points);
    }
}
