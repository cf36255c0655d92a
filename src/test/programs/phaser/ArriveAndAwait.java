// expect: CLEAN
// twin: ArriveWithoutAwait
// arriveAndAwaitAdvance waits until both have arrived.
import java.util.concurrent.Phaser;

public final class ArriveAndAwait {
    public static void main(String[] args) throws Exception {
        int[] cells = new int[2];
        Phaser phaser = new Phaser(2);
        Thread other = new Thread(() -> {
            cells[1] = 5;
            phaser.arriveAndAwaitAdvance();
        });
        other.start();
        cells[0] = 4;
        phaser.arriveAndAwaitAdvance();
        assert cells[0] + cells[1] == 9;
        other.join();
    }
}
