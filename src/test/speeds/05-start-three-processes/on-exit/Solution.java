// 95-100: more cores would not help
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lab.ex05.Chore;
import lab.ex05.ProcessWorkers;

public final class Solution implements ProcessWorkers {
    @Override
    public List<Integer> runAll(int workers, Duration work, Consumer<String> log) throws Exception {
        List<CompletableFuture<Integer>> fs = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            Process p = start(i, work);
            var reader = CompletableFuture.runAsync(
                    () -> {
                        try (var r = p.inputReader()) {
                            r.lines().forEach(log);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    r -> new Thread(r).start());
            fs.add(reader.thenCombine(p.onExit(), (a, b) -> b.exitValue()));
        }
        List<Integer> codes = fs.stream().map(CompletableFuture::join).toList();
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
