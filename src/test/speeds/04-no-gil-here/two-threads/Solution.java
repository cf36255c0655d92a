// 45-60: Never more than 2 threads compute at once
import java.util.Arrays;
import java.util.List;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;

public final class Solution implements CpuBound {
    @Override
    public List<Long> runAll(int tasks, int limit) throws Exception {
        Long[] out = new Long[tasks];
        Thread a = new Thread(() -> {
            for (int i = 0; i < tasks; i += 2) out[i] = Kernel.mix(i, limit);
        });
        a.start();
        for (int i = 1; i < tasks; i += 2) out[i] = Kernel.mix(i, limit);
        a.join();
        return Arrays.asList(out);
    }
}
