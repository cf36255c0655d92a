import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import lab.ex05.Chore;
import lab.ex05.ProcessWorkers;

/** Children are started first; then a pool thread for each reads, waits, and gives back the code. */
public final class Solution implements ProcessWorkers {
    @Override
    public List<Integer> runAll(int workers, Duration work, Consumer<String> log) throws Exception {
        List<Process> children = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            ProcessBuilder builder = new ProcessBuilder(
                    System.getProperty("java.home") + "/bin/java", "-Xmx64m", Child.class.getName(), "" + i, work.toString());
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            children.add(builder.start());
        }
        List<Integer> codes = new ArrayList<>();
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            List<Callable<Integer>> ends = new ArrayList<>();
            for (Process child : children) {
                ends.add(() -> {
                    try (BufferedReader reader =
                            new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                        String line;
                        while ((line = reader.readLine()) != null) {
                            log.accept(line);
                        }
                    }
                    return child.waitFor();
                });
            }
            for (Future<Integer> end : pool.invokeAll(ends)) {
                codes.add(end.get());
            }
        } finally {
            pool.close();
        }
        log.accept("All workers finished");
        return codes;
    }

    public static class Child {
        public static void main(String[] args) throws Exception {
            int me = Integer.parseInt(args[0]);
            System.out.println("Worker " + me + " starting");
            int code = Chore.run(me, Duration.parse(args[1]));
            if (code == 0) {
                System.out.println("Worker " + me + " finished");
            }
            System.exit(code);
        }
    }
}
