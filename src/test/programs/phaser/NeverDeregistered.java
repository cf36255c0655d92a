// expect: DEADLOCK
// twin: AlwaysDeregistered
// Main is registered, waits for the workers by phase, but one worker leaves without deregistering.
import java.util.concurrent.Phaser;

public final class NeverDeregistered {
    public static void main(String[] args) throws Exception {
        Phaser phaser = new Phaser(1);
        for (int i = 0; i < 2; i++) {
            boolean leaves = i == 1;
            phaser.register();
            new Thread(() -> {
                if (!leaves) {
                    phaser.arriveAndDeregister();
                }
            }).start();
        }
        phaser.arriveAndAwaitAdvance();
    }
}
