import java.util.ArrayList;
import java.util.List;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;

public final class Solution implements CpuBound {
    @Override
    public List<Long> runAll(int tasks, int limit) throws InterruptedException {
        Long[] results = new Long[tasks];
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < Math.min(2, tasks); i++) {
            int task = i;
            threads.add(Thread.ofPlatform().start(() -> results[task] = Kernel.mix(task, limit)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (int i = 2; i < tasks; i++) {
            results[i] = Kernel.mix(i, limit);
        }
        return List.of(results);
    }
}
