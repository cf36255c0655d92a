import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReferenceArray;
import lab.ex02.Collector;
import lab.ex02.Outcome;

/** Each writes into its own slot; a phaser counts those who are done, and the threads are joined as well. */
public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException {
        AtomicReferenceArray<Outcome<T>> slots = new AtomicReferenceArray<>(calls.size());
        Phaser phaser = new Phaser(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            int place = i;
            phaser.register();
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    slots.set(place, new Outcome.Ok<>(calls.get(place).call()));
                } catch (Exception e) {
                    slots.set(place, new Outcome.Failed<>(e));
                } finally {
                    phaser.arriveAndDeregister();
                }
            }));
        }
        phaser.arriveAndAwaitAdvance();
        for (Thread thread : threads) {
            thread.join();
        }
        List<Outcome<T>> all = new ArrayList<>();
        for (int i = 0; i < slots.length(); i++) {
            all.add(slots.get(i));
        }
        return all;
    }
}
