import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import lab.ex05.Chore;
import lab.ex05.ProcessWorkers;

public final class Solution implements ProcessWorkers {
    @Override
    public List<Integer> runAll(int workers, Duration work, Consumer<String> log) throws Exception {
        // Start one child for each worker: new ProcessBuilder("…/bin/java", "-cp", "…", "Solution$Child", …).start()
        log.accept("All workers finished");
        return List.of();
    }

    /** The program of a child process. */
    static final class Child {
        public static void main(String[] arguments) throws Exception {
            int worker = Integer.parseInt(arguments[0]);
            Duration work = Duration.parse(arguments[1]);
            System.out.println("Worker " + worker + " starting");
            int code = Chore.run(worker, work);
            if (code == 0) {
                System.out.println("Worker " + worker + " finished");
            }
            System.exit(code);
        }
    }
}
