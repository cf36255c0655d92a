// 75-95: about equally long
import java.util.ArrayList;
import java.util.List;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;

public final class Solution implements CpuBound {
    @Override
    public List<Long> runAll(int tasks, int limit) throws Exception {
        Worker[] all = new Worker[tasks];
        for (int i = 0; i < tasks; i++) {
            all[i] = new Worker(i, limit);
            all[i].start();
        }
        List<Long> r = new ArrayList<>();
        for (Worker w : all) {
            w.join();
            r.add(w.result);
        }
        return r;
    }

    static class Worker extends Thread {
        final int seed, limit;
        long result;

        Worker(int s, int l) {
            seed = s;
            limit = l;
        }

        @Override
        public void run() {
            result = Kernel.mix(seed, limit);
        }
    }
}
