import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            Process process = start(i, work);
            processes.add(process);
            Thread.ofPlatform().start(() -> relay(process, log));
        }
        List<Integer> codes = new ArrayList<>();
        for (Process process : processes) {
            codes.add(process.waitFor());
        }
        log.accept("All workers finished");
        return codes;
    }

    private static Process start(int worker, Duration work) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        String.valueOf(worker),
                        work.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A process may be over while its last lines are still on their way. */
    private static void relay(Process process, Consumer<String> log) {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class Child {
        public static void main(String[] arguments) throws Exception {
            int worker = Integer.parseInt(arguments[0]);
            System.out.println("Worker " + worker + " starting");
            int code = Chore.run(worker, Duration.parse(arguments[1]));
            if (code == 0) {
                System.out.println("Worker " + worker + " finished");
            }
            System.exit(code);
        }
    }
}
