// expect: CLEAN
// twin: TallyAddsInTwoSteps
// A reference to a method that the class has inherited from the library.
import java.util.concurrent.atomic.AtomicInteger;

public class TallyAddsInOneStep extends AtomicInteger {
    public static void main(String[] args) throws InterruptedException {
        TallyAddsInOneStep tally = new TallyAddsInOneStep();
        Thread first = Thread.ofVirtual().start(tally::incrementAndGet);
        Thread second = Thread.ofVirtual().start(tally::incrementAndGet);
        first.join();
        second.join();
        if (tally.get() != 2) {
            throw new AssertionError(tally.get());
        }
    }
}
