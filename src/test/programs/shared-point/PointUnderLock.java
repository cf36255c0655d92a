// expect: CLEAN
// twin: PointMovedByTwo
// A class of the desktop that needs no screen, moved under a lock.
import java.awt.Point;

public class PointUnderLock {
    private static final Point position = new Point(0, 0);

    static void move() {
        synchronized (position) {
            position.translate(1, 2);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(PointUnderLock::move);
        other.start();
        move();
        other.join();
        if (position.x != 2 || position.y != 4) {
            throw new AssertionError(position);
        }
    }
}
