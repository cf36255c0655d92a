// expect: CLEAN
// twin: PhaserSkipsWait
// Three stages, each reads what its neighbour wrote in the phase before.
import java.util.*;
import java.util.concurrent.*;

public final class PhaserPipeline {
    public static void main(String[] args) throws Exception {
        int n = 3;
        int[][] stage = new int[3][n];
        Phaser phaser = new Phaser(1) {
            @Override
            protected boolean onAdvance(int phase, int parties) {
                return phase >= 2 || parties == 0;
            }
        };
        for (int i = 0; i < n; i++) {
            int me = i;
            phaser.register();
            Thread.ofPlatform().name("stage-", i).start(() -> {
                stage[0][me] = me + 1;
                phaser.arriveAndAwaitAdvance();
                stage[1][me] = stage[0][(me + 1) % n] * 10;
                phaser.arriveAndAwaitAdvance();
                stage[2][me] = stage[1][(me + 2) % n] + 1;
                phaser.arriveAndDeregister();
            });
        }
        phaser.arriveAndAwaitAdvance();
        phaser.arriveAndAwaitAdvance();
        phaser.arriveAndAwaitAdvance();
        int sum = Arrays.stream(stage[2]).sum();
        assert sum == 63 : sum;
    }
}
