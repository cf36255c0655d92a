// expect: DATA_RACE
// twin: PointUnderLock
// Two threads write the public fields of one point.
import java.awt.Point;

public class PointMovedByTwo {
    private static final Point position = new Point(0, 0);

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> position.x++);
        other.start();
        position.x++;
        other.join();
        System.out.println(position.x > 0);
    }
}
