// 0: threads take turns. Meanwhile others wait in `lock.acquireUninterruptibly()` at line
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;

public final class Solution implements CpuBound {
    @Override
    public List<Long> runAll(int tasks, int limit) throws Exception {
        Long[] out = new Long[tasks];
        List<Thread> ts = new ArrayList<>();
        var lock = new Semaphore(1);
        for (int i = 0; i < tasks; i++) {
            int k = i;
            Thread t = new Thread(() -> {
                lock.acquireUninterruptibly();
                try {
                    out[k] = Kernel.mix(k, limit);
                } finally {
                    lock.release();
                }
            });
            t.start();
            ts.add(t);
        }
        for (var t : ts) t.join();
        return Arrays.asList(out);
    }
}
