// expect: CLEAN
// twin: SharedSplittableRandom
// Each thread gets a split of its own.
import java.util.SplittableRandom;

public final class SplitRandom {
    public static void main(String[] args) throws Exception {
        SplittableRandom random = new SplittableRandom(42);
        SplittableRandom split = random.split();
        Thread other = new Thread(() -> split.nextInt());
        other.start();
        int mine = random.nextInt(6);
        other.join();
        System.out.println(mine < 6);
    }
}
