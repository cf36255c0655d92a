// 15-30: waits come one after the other
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lab.ex05.Chore;
import lab.ex05.ProcessWorkers;

public final class Solution implements ProcessWorkers {
    @Override
    public List<Integer> runAll(int workers, Duration work, Consumer<String> log) throws Exception {
        List<Integer> codes = new ArrayList<>();
        for (int f = 0; f < workers; f += 2) {
            List<Process> ps = new ArrayList<>();
            for (int i = f; i < Math.min(workers, f + 2); i++) ps.add(start(i, work));
            for (var p : ps) codes.add(attend(p, log));
        }
        log.accept("All workers finished");
        return codes;
    }

    static Process start(int w, Duration work) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "Solution$Child",
                        "" + w,
                        work.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static int attend(Process p, Consumer<String> log) throws Exception {
        try (var r = p.inputReader()) {
            for (String l; (l = r.readLine()) != null; ) log.accept(l);
        }
        return p.waitFor();
    }

    public static class Child {
        public static void main(String[] a) throws Exception {
            int w = Integer.parseInt(a[0]);
            System.out.println("Worker " + w + " starting");
            int c = Chore.run(w, Duration.parse(a[1]));
            if (c == 0) System.out.println("Worker " + w + " finished");
            System.exit(c);
        }
    }
}
