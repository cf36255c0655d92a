import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lab.ex05.Chore;
import lab.ex05.ProcessWorkers;

/** A future for each child: its lines are read by the future's thread, its end is a future of its own. */
public final class Solution implements ProcessWorkers {
    @Override
    public List<Integer> runAll(int workers, Duration work, Consumer<String> log) {
        List<CompletableFuture<Integer>> codes = IntStream.range(0, workers)
                .mapToObj(worker -> begin(worker, work))
                .map(process -> CompletableFuture.runAsync(() -> relay(process, log), command -> Thread.startVirtualThread(command))
                        .thenCombine(process.onExit(), (read, ended) -> ended.exitValue()))
                .toList();
        List<Integer> all = codes.stream().map(CompletableFuture::join).toList();
        log.accept("All workers finished");
        return all;
    }

    private static Process begin(int worker, Duration work) {
        try {
            return new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xshare:auto",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "Solution$Worker",
                            Integer.toString(worker),
                            Long.toString(work.toMillis()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void relay(Process process, Consumer<String> log) {
        process.inputReader().lines().forEach(log);
    }

    static final class Worker {
        public static void main(String... arguments) throws Exception {
            int number = Integer.parseInt(arguments[0]);
            System.out.printf("Worker %d starting%n", number);
            int code = Chore.run(number, Duration.ofMillis(Long.parseLong(arguments[1])));
            if (code != 0) {
                System.exit(code);
            }
            System.out.printf("Worker %d finished%n", number);
        }
    }
}
