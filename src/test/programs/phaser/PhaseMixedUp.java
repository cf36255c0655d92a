// expect: DATA_RACE on PhaseMixedUp.stage
// twin: PhaseRight
// awaitAdvance with an old phase number returns at once.
import java.util.concurrent.Phaser;

public final class PhaseMixedUp {
    static int stage;

    public static void main(String[] args) throws Exception {
        Phaser phaser = new Phaser(1);
        int before = phaser.arrive();
        Thread builder = new Thread(() -> {
            stage = 1;
            phaser.arrive();
        });
        builder.start();
        phaser.awaitAdvance(before);
        System.out.println(stage >= 0);
        builder.join();
    }
}
