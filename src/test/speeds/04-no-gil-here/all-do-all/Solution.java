// 0: Does every thread do all the work
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;

public final class Solution implements CpuBound {
    @Override
    public List<Long> runAll(int tasks, int limit) throws Exception {
        Long[] out = new Long[tasks];
        List<Thread> ts = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int w = t;
            Thread th = new Thread(() -> {
                for (int i = 0; i < tasks; i++) {
                    long r = Kernel.mix(i, limit);
                    if (i % 4 == w) out[i] = r;
                }
            });
            th.start();
            ts.add(th);
        }
        for (var t : ts) t.join();
        return Arrays.asList(out);
    }
}
