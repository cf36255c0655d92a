// expect: CLEAN
// twin: PhaseMixedUp
// The phase that is waited for is the one the builder ends.
import java.util.concurrent.Phaser;

public final class PhaseRight {
    static int stage;

    public static void main(String[] args) throws Exception {
        Phaser phaser = new Phaser(1);
        int before = phaser.getPhase();
        Thread builder = new Thread(() -> {
            stage = 1;
            phaser.arrive();
        });
        builder.start();
        phaser.awaitAdvance(before);
        assert stage == 1;
        builder.join();
    }
}
