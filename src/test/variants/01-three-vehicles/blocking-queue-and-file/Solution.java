import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import lab.ex01.Sighting;
import lab.ex01.ThreeVehicles;
import lab.kit.JavaChild;

/** The thread answers through a queue, the child through a file, the asynchronous call on the common pool. */
public final class Solution implements ThreeVehicles {
    @Override
    public List<Sighting> send() throws Exception {
        BlockingQueue<Sighting> answer = new ArrayBlockingQueue<>(1);
        Thread thread = Thread.ofVirtual().name("courier").start(() -> answer.add(me("Threading")));
        CompletableFuture<Sighting> later = CompletableFuture.supplyAsync(() -> me("Asyncio"));
        Path file = Files.createTempFile("answer", ".txt");
        try {
            int code = JavaChild.of(Child.class, file.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("child ended with " + code);
            }
            List<String> lines = Files.readAllLines(file);
            Sighting first = answer.take();
            thread.join();
            return List.of(
                    first,
                    new Sighting("Multiprocessing", Long.parseLong(lines.get(0)), lines.get(1), Boolean.parseBoolean(lines.get(2))),
                    later.get());
        } finally {
            Files.delete(file);
        }
    }

    private static Sighting me(String approach) {
        Thread thread = Thread.currentThread();
        return new Sighting(approach, ProcessHandle.current().pid(), thread.getName(), thread.isVirtual());
    }

    static final class Child {
        public static void main(String[] args) throws Exception {
            Sighting me = me("Multiprocessing");
            Files.write(Path.of(args[0]), List.of("" + me.pid(), me.threadName(), "" + me.virtual()));
        }
    }
}
