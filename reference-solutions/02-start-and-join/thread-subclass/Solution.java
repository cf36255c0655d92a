import java.util.function.Consumer;
import java.util.function.IntConsumer;
import lab.ex02.Workers;

public final class Solution implements Workers {
    @Override
    public void runAll(int workers, IntConsumer step, Consumer<String> log) throws InterruptedException {
        Worker[] all = new Worker[workers];
        for (int i = 0; i < workers; i++) {
            all[i] = new Worker(i, step, log);
            all[i].start();
        }
        for (Worker worker : all) {
            worker.join();
        }
        log.accept("All workers finished");
    }
}

class Worker extends Thread {
    private final int number;
    private final IntConsumer step;
    private final Consumer<String> log;

    Worker(int number, IntConsumer step, Consumer<String> log) {
        super("worker " + number);
        this.number = number;
        this.step = step;
        this.log = log;
    }

    @Override
    public void run() {
        log.accept("Worker " + number + " starting");
        step.accept(number);
        log.accept("Worker " + number + " finished");
    }
}
