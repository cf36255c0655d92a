// expect: DATA_RACE
// twin: GeneratorForEach
// Of the generators that RandomGenerator hands out only some may be shared, and the default one is none of these.
import java.util.random.RandomGenerator;

public final class GeneratorShared {
    static final RandomGenerator DICE = RandomGenerator.getDefault();

    static int roll() {
        return DICE.nextInt(1, 7);
    }

    public static void main(String[] args) throws Exception {
        Thread other = Thread.ofVirtual().start(GeneratorShared::roll);
        System.out.println(roll() < 7);
        other.join();
    }
}
