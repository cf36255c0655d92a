// expect: CLEAN
// twin: SeedThenDraw
// A generator that nobody else uses gives the same pair every time.
import java.util.Random;

public final class SeedForMyself {
    public static void main(String[] args) throws Exception {
        Random expected = new Random(7);
        int first = expected.nextInt();
        int second = expected.nextInt();
        Random shared = new Random(7);
        Thread other = new Thread(() -> new Random(7).nextInt());
        other.start();
        int a = shared.nextInt();
        int b = shared.nextInt();
        other.join();
        assert a != first || b == second : "another draw came between";
    }
}
