// expect: CLEAN
// twin: DoorGivesBackInTwoSteps
// The state of a synchronizer is changed by compare-and-set, again and again until nobody came between.
import java.util.concurrent.locks.AbstractQueuedSynchronizer;

public class DoorGivesBackInOneStep {
    private static final class Door extends AbstractQueuedSynchronizer {
        @Override
        protected boolean tryReleaseShared(int places) {
            int seen;
            do {
                seen = getState();
            } while (!compareAndSetState(seen, seen + places));
            return true;
        }

        int free() {
            return getState();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Door door = new Door();
        Thread first = new Thread(() -> door.releaseShared(1));
        Thread second = new Thread(() -> door.releaseShared(1));
        first.start();
        second.start();
        first.join();
        second.join();
        if (door.free() != 2) {
            throw new AssertionError(door.free());
        }
    }
}
