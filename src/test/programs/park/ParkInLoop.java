// expect: CLEAN
// twin: ParkWithoutCheck
// A volatile counter is checked around park.
import java.util.concurrent.locks.LockSupport;

public final class ParkInLoop {
    static volatile int wakeUps;

    public static void main(String[] args) throws Exception {
        Thread sleeper = new Thread(() -> {
            while (wakeUps < 2) {
                LockSupport.park();
            }
        });
        sleeper.start();
        wakeUps++;
        LockSupport.unpark(sleeper);
        wakeUps++;
        LockSupport.unpark(sleeper);
        sleeper.join();
    }
}
