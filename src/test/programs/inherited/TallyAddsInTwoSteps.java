// expect: FAILED
// twin: TallyAddsInOneStep
// A class of one's own that extends an atomic number, and adds in two steps.
import java.util.concurrent.atomic.AtomicInteger;

public class TallyAddsInTwoSteps extends AtomicInteger {
    void add() {
        set(get() + 1);
    }

    public static void main(String[] args) throws InterruptedException {
        TallyAddsInTwoSteps tally = new TallyAddsInTwoSteps();
        Thread first = Thread.ofVirtual().start(tally::add);
        Thread second = Thread.ofVirtual().start(tally::add);
        first.join();
        second.join();
        if (tally.get() != 2) {
            throw new AssertionError(tally.get());
        }
    }
}
