// expect: DATA_RACE
// twin: SplitRandom
// SplittableRandom instances are not made to be shared.
import java.util.SplittableRandom;

public final class SharedSplittableRandom {
    public static void main(String[] args) throws Exception {
        SplittableRandom random = new SplittableRandom(42);
        Thread other = new Thread(() -> random.nextInt());
        other.start();
        int mine = random.nextInt(6);
        other.join();
        System.out.println(mine < 6);
    }
}
