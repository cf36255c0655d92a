// expect: DATA_RACE
// twin: ArriveAndAwait
// arrive does not wait for the others.
import java.util.concurrent.Phaser;

public final class ArriveWithoutAwait {
    public static void main(String[] args) throws Exception {
        int[] cells = new int[2];
        Phaser phaser = new Phaser(2);
        Thread other = new Thread(() -> {
            cells[1] = 5;
            phaser.arriveAndAwaitAdvance();
        });
        other.start();
        cells[0] = 4;
        phaser.arrive();
        System.out.println(cells[0] + cells[1] >= 4);
        other.join();
    }
}
