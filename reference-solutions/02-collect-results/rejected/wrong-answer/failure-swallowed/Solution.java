import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import lab.ex02.Collector;
import lab.ex02.Outcome;

public final class Solution implements Collector {
    @Override
    public <T> List<Outcome<T>> callAll(List<Callable<T>> calls) throws InterruptedException {
        @SuppressWarnings("unchecked")
        Outcome<T>[] slots = new Outcome[calls.size()];
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < calls.size(); i++) {
            int index = i;
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    slots[index] = new Outcome.Ok<>(calls.get(index).call());
                } catch (Exception e) {
                    System.err.println("call " + index + " failed: " + e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Arrays.asList(slots);
    }


}
