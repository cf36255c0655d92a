import java.io.File;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import lab.ex05.Counter;
import lab.ex05.Isolation;
import lab.ex05.Observation;

/** A future task on a virtual thread; the child prints key and value, and is read as a stream of lines. */
public final class Solution implements Isolation {
    @Override
    public Observation observe(int increments) throws Exception {
        FutureTask<Integer> inThread = new FutureTask<>(() -> {
            add(increments);
            return null;
        });
        Thread.ofVirtual().start(inThread).join();
        int first = Counter.value();
        String java = String.join(File.separator, System.getProperty("java.home"), "bin", "java");
        Process child = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), "Adder", Integer.toString(increments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Optional<String> last;
        try (var lines = child.inputReader().lines()) {
            last = lines.filter(line -> line.contains("=")).filter(line -> line.startsWith("counter=")).reduce((one, other) -> other);
        }
        child.onExit().get();
        return new Observation(first, Counter.value(), Integer.parseInt(last.orElseThrow().substring("counter=".length())));
    }

    static void add(int times) {
        int i = times;
        while (i-- > 0) {
            Counter.add();
        }
    }
}

final class Adder {
    public static void main(String[] args) {
        Solution.add(Integer.parseInt(args[0]));
        System.out.println("counter=" + Counter.value());
    }
}
