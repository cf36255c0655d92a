import java.util.ArrayList;
import java.util.List;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;

/** One subclass of Thread per task, as on the slide, with the slide's comparison. */
public final class Solution implements CpuBound {
    private static final class Mixer extends Thread {
        private final int seed;
        private final int limit;
        private long result;

        Mixer(int seed, int limit) {
            this.seed = seed;
            this.limit = limit;
        }

        @Override
        public void run() {
            result = Kernel.mix(seed, limit);
        }
    }

    @Override
    public List<Long> runAll(int tasks, int limit) throws InterruptedException {
        long start = System.nanoTime();
        Mixer[] mixers = new Mixer[tasks];
        for (int i = 0; i < tasks; i++) {
            mixers[i] = new Mixer(i, limit);
            mixers[i].start();
        }
        List<Long> results = new ArrayList<Long>();
        for (Mixer mixer : mixers) {
            mixer.join();
            results.add(mixer.result);
        }
        long between = System.nanoTime();
        for (int i = 0; i < tasks; i++) {
            Kernel.mix(i, limit);
        }
        long end = System.nanoTime();
        System.out.println("Time taken with threading: " + (between - start) / 1000 + " us");
        System.out.println("Time taken sequentially: " + (end - between) / 1000 + " us");
        return results;
    }
}
