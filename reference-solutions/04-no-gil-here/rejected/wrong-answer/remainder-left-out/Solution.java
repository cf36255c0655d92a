import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;

public final class Solution implements CpuBound {
    @Override
    public List<Long> runAll(int tasks, int limit) throws Exception {
        int workers = Math.min(3, tasks);
        var results = new Long[tasks];
        var threads = new ArrayList<Thread>();
        for (int worker = 0; worker < workers; worker++) {
            // Sixteen tasks, three workers: the last task belongs to nobody.
            int from = worker * (tasks / workers);
            int to = from + tasks / workers;
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = from; i < to; i++) {
                    results[i] = Kernel.mix(i, limit);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Arrays.asList(results);
    }
}
