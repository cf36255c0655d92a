import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import lab.ex05.Counter;
import lab.ex05.Isolation;
import lab.ex05.Observation;

/** A chain of futures: the thread's, then the reader's, then the end of the process. */
public final class Solution implements Isolation {
    @Override
    public Observation observe(int increments) throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "Solution$Child",
                        Integer.toString(increments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture<Integer> counted = CompletableFuture.supplyAsync(() -> count(increments));
        CompletableFuture<Integer> answered = CompletableFuture.supplyAsync(() -> answer(process));
        return counted.thenCombine(answered, (here, there) -> new int[] {here, there})
                .thenCombine(
                        process.onExit(), (both, ended) -> new Observation(both[0], Counter.value(), both[1]))
                .get();
    }

    private static int count(int increments) {
        IntStream.range(0, increments).forEach(i -> Counter.add());
        return Counter.value();
    }

    private static int answer(Process process) {
        try (var reader = process.inputReader()) {
            return reader.lines()
                    .filter(line -> line.startsWith("value="))
                    .map(line -> line.substring("value=".length()))
                    .mapToInt(Integer::parseInt)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static class Child {
        public static void main(String[] arguments) {
            System.out.printf("value=%d%n", count(Integer.parseInt(arguments[0])));
        }
    }
}
