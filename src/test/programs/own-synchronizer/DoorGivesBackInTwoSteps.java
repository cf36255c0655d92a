// expect: FAILED
// twin: DoorGivesBackInOneStep
// The state of a synchronizer is looked at and set in two steps: of two that give back at once, one is lost.
import java.util.concurrent.locks.AbstractQueuedSynchronizer;

public class DoorGivesBackInTwoSteps {
    private static final class Door extends AbstractQueuedSynchronizer {
        @Override
        protected boolean tryReleaseShared(int places) {
            setState(getState() + places);
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
