import java.util.ArrayList;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import lab.ex02.Collector;
import lab.ex02.Outcome;

public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException {
        var outcomes = new ConcurrentLinkedQueue<Outcome<T>>();
        var threads = new ArrayList<Thread>();
        for (Callable<T> call : calls) {
            threads.add(Thread.ofPlatform().start(() -> outcomes.add(outcome(call))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(outcomes);
    }

    private static <T> Outcome<T> outcome(Callable<T> call) {
        try {
            return new Outcome.Ok<>(call.call());
        } catch (Exception e) {
            return new Outcome.Failed<>(e);
        }
    }
}
