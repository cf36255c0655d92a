package grading;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.ex12.Workload;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;

/** Each rule, its borders, and workloads that several rules fit. */
public final class Cases implements CaseSource<Workload> {
    private static final double[] BUSY = {0, 0.1, 0.2, 0.25, 0.3, 0.4, 0.45};
    private static final double[] WAITING = {0.5, 0.6, 0.75, 0.8, 0.9, 0.98, 0.99};

    @Override
    public List<Case<Workload>> visible() {
        return List.of(
                of("a thousand downloads", new Workload(0.98, 1000, 1, 4, 20_000, false, false, false)),
                of("fifty files", new Workload(0.8, 50, 2, 4, 1_000_000, true, false, false)),
                of("sixteen computations", new Workload(0, 16, 500, 4, 100, false, false, false)),
                of("computing and waiting alike", new Workload(0.5, 200, 300, 4, 20_000, false, false, false)));
    }

    @Override
    public List<Case<Workload>> random(RandomGenerator random, int count) {
        var draw = new Draw(random);
        var cases = new ArrayList<Case<Workload>>();
        cases.add(of("code of strangers", draw.make(draw.busy(), draw.many(), 50, 8, draw.flip(), true)));
        cases.add(of("one task that may crash", draw.make(0, 1, 200, 8, draw.flip(), true)));
        cases.add(of("short tasks that may crash", draw.make(draw.waiting(), 3, 0.01, 8, true, true)));
        cases.add(of("one long computation", draw.make(0, 1, 100 + random.nextInt(5000), 8, false, false)));
        cases.add(of("one download", draw.make(draw.waiting(), 1, 5, 4, draw.flip(), false)));
        cases.add(of("over in no time", draw.make(draw.busy(), 2 + random.nextInt(80), 0.005, 8, false, false)));
        cases.add(of("short, but many", draw.make(0, 100_000 + random.nextInt(100_000), 0.005, 8, false, false)));
        cases.add(of("computes little and waits long", draw.make(0.99, 20, 0.01, 4, true, false)));
        cases.add(of("a millisecond, not less", draw.make(0, 4, 0.25, 8, false, false)));
        cases.add(of("waits for half of the time, and can only block", draw.make(0.5, draw.many(), 20, 8, true, false)));
        cases.add(of("waits and computes a lot", draw.make(0.5, 200 + draw.many(), 5_000, 8, false, false)));
        cases.add(of("a hundred that wait", draw.make(draw.waiting(), 100, 2, 2, true, false)));
        cases.add(of("many that can only block", draw.make(draw.waiting(), 1_000 + draw.many(), 2, 4, true, false)));
        cases.add(of("a million that wait", draw.make(draw.waiting(), 1_000_000, 1, 16, false, false)));
        cases.add(of("computes on one core", draw.make(0, draw.many(), 40, 1, false, false)));
        cases.add(of("waits a little on one core", draw.make(0.3, draw.many(), 40, 1, false, false)));
        cases.add(of("fewer tasks than cores", draw.make(0, 3, 40, 16, false, false)));
        cases.add(of("ten thousand computations", draw.make(0, 10_000, 20, 8, false, false)));
        cases.add(of("computes and waits a little", draw.make(0.4, draw.many(), 20, 8, true, false)));
        while (cases.size() < count) {
            double share = draw.flip() ? draw.busy() : draw.waiting();
            cases.add(of("some work", draw.make(share, draw.many(), 1 + random.nextInt(200), draw.cores(), draw.flip(), false)));
        }
        return cases.subList(0, count);
    }

    private static Case<Workload> of(String name, Workload workload) {
        return new Case<>(name, workload);
    }

    private record Draw(RandomGenerator random) {
        /** What must not decide is drawn: how large the data are and whether they are shared. */
        Workload make(double share, int tasks, double cpuMillis, int cores, boolean blocking, boolean isolated) {
            long bytes = 1L << random.nextInt(4, 34);
            return new Workload(share, tasks, cpuMillis, cores, bytes, blocking, isolated, random.nextBoolean());
        }

        double busy() {
            return BUSY[random.nextInt(BUSY.length)];
        }

        double waiting() {
            return WAITING[random.nextInt(WAITING.length)];
        }

        int many() {
            return random.nextInt(20, 500);
        }

        int cores() {
            return random.nextInt(2, 33);
        }

        boolean flip() {
            return random.nextBoolean();
        }
    }
}
