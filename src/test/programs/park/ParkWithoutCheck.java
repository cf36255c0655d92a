// expect: LOST_WAKE_UP
// twin: ParkInLoop
// One permit only: the second unpark before the first park is lost.
import java.util.concurrent.locks.LockSupport;

public final class ParkWithoutCheck {
    public static void main(String[] args) throws Exception {
        Thread sleeper = new Thread(() -> {
            LockSupport.park();
            LockSupport.park();
        });
        sleeper.start();
        LockSupport.unpark(sleeper);
        LockSupport.unpark(sleeper);
        sleeper.join();
    }
}
