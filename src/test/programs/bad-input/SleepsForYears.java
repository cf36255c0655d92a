// expect: CLEAN | NOT_JUDGED
// Sleeps longer than anybody can wait, which virtual time makes short.
import java.time.Duration;

public final class SleepsForYears {
    public static void main(String[] args) throws Exception {
        Thread sleeper = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(Duration.ofDays(4000));
            } catch (InterruptedException e) {
                System.out.println("woken");
            }
        });
        sleeper.join();
    }
}
