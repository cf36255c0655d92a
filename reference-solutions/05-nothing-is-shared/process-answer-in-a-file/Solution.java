import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lab.ex05.Counter;
import lab.ex05.Isolation;
import lab.ex05.Observation;
import lab.kit.JavaChild;

/** The child answers in a file of which both know the name; an executor's thread counts in this process. */
public final class Solution implements Isolation {
    @Override
    public Observation observe(int increments) throws Exception {
        int afterThread;
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            afterThread = executor.submit(() -> addAll(increments)).get();
        }
        Path answer = Files.createTempFile("answer", ".txt");
        try {
            Process child = JavaChild.of(Child.class, String.valueOf(increments), answer.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (child.waitFor() != 0) {
                throw new IllegalStateException("the child has failed");
            }
            int reported = Integer.parseInt(Files.readString(answer));
            return new Observation(afterThread, Counter.value(), reported);
        } finally {
            Files.delete(answer);
        }
    }

    private static int addAll(int increments) {
        for (int left = increments; left > 0; left--) {
            Counter.add();
        }
        return Counter.value();
    }

    static final class Child {
        public static void main(String[] arguments) throws Exception {
            int value = addAll(Integer.parseInt(arguments[0]));
            Files.writeString(Path.of(arguments[1]), String.valueOf(value));
        }
    }
}
