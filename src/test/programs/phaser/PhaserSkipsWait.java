// expect: DATA_RACE
// twin: PhaserPipeline
// One of the two arrives without waiting for the other.
import java.util.concurrent.*;

public final class PhaserSkipsWait {
    static int[] half = new int[2];

    public static void main(String[] args) throws Exception {
        Phaser ph = new Phaser(2);
        Thread a = new Thread(() -> {
            half[0] = 1;
            ph.arrive();
            System.out.println(half[1]);
        });
        Thread b = new Thread(() -> {
            half[1] = 2;
            ph.arriveAndAwaitAdvance();
            System.out.println(half[0]);
        });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
