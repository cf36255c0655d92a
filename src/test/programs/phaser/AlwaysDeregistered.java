// expect: CLEAN
// twin: NeverDeregistered
// Whoever leaves deregisters.
import java.util.concurrent.Phaser;

public final class AlwaysDeregistered {
    public static void main(String[] args) throws Exception {
        Phaser phaser = new Phaser(1);
        for (int i = 0; i < 2; i++) {
            boolean leaves = i == 1;
            phaser.register();
            new Thread(() -> {
                if (!leaves) {
                    System.out.println("stayed");
                }
                phaser.arriveAndDeregister();
            }).start();
        }
        phaser.arriveAndAwaitAdvance();
    }
}
