import java.io.File;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lab.ex05.Chore;
import lab.ex05.ProcessWorkers;
import lab.kit.JavaChild;

/** A file never gets full: the children write into files, which are read when they have ended. */
public final class Solution implements ProcessWorkers {
    @Override
    public List<Integer> runAll(int workers, Duration work, Consumer<String> log) throws Exception {
        Process[] processes = new Process[workers];
        File[] outputs = new File[workers];
        for (int i = 0; i < workers; i++) {
            outputs[i] = File.createTempFile("worker", ".out");
            ProcessBuilder builder = JavaChild.of(ChoreProgram.class, "" + i, "" + work);
            builder.redirectOutput(outputs[i]);
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            processes[i] = builder.start();
        }
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            codes.add(processes[i].waitFor());
            for (String line : Files.readAllLines(outputs[i].toPath())) {
                log.accept(line);
            }
            outputs[i].delete();
        }
        log.accept("All workers finished");
        return codes;
    }
}

class ChoreProgram {
    public static void main(String[] arguments) throws Exception {
        int worker = Integer.valueOf(arguments[0]);
        System.out.println("Worker " + worker + " starting");
        int code = Chore.run(worker, Duration.parse(arguments[1]));
        if (code == 0) {
            System.out.println("Worker " + worker + " finished");
        }
        System.exit(code);
    }
}
