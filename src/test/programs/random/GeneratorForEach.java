// expect: CLEAN
// twin: GeneratorShared
// Each thread has a generator of its own, split off before it starts; java.util.Random may be shared.
import java.util.Random;
import java.util.random.RandomGenerator;

public final class GeneratorForEach {
    static final Random SHARED = new Random(7);

    static int roll(RandomGenerator dice) {
        return dice.nextInt(1, 7) + SHARED.nextInt(1, 7);
    }

    public static void main(String[] args) throws Exception {
        RandomGenerator.SplittableGenerator mine = RandomGenerator.SplittableGenerator.of("L64X128MixRandom");
        RandomGenerator yours = mine.split();
        Thread other = Thread.ofVirtual().start(() -> roll(yours));
        System.out.println(roll(mine) < 13);
        other.join();
    }
}
