// expect: FAILED
// twin: SeedForMyself
// Random is thread-safe, but a drawn pair may be torn by another thread's draw.
import java.util.Random;

public final class SeedThenDraw {
    public static void main(String[] args) throws Exception {
        Random expected = new Random(7);
        int first = expected.nextInt();
        int second = expected.nextInt();
        Random shared = new Random(7);
        Thread other = new Thread(() -> shared.nextInt());
        other.start();
        int a = shared.nextInt();
        int b = shared.nextInt();
        other.join();
        assert a != first || b == second : "another draw came between";
    }
}
