package grading;

import java.nio.file.Files;
import java.nio.file.Path;
import lab.ex07.CounterWorker;
import lab.kit.StartGate;
import lab.kit.WatchedSharedInt;

/** The program of a child: waits at the gate, counts, and writes down how it ended. */
final class CountingChild {
    private CountingChild() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int number = Integer.parseInt(arguments[1]);
        int times = Integer.parseInt(arguments[2]);
        Path report = folder.resolve("report-" + number);
        try {
            var solution = (CounterWorker) Class.forName("Solution").getConstructor().newInstance();
            var counter = WatchedSharedInt.of(folder.resolve("counter"), number);
            var gate = new StartGate(folder);
            gate.arrive(String.valueOf(number));
            gate.awaitOpen();
            solution.increment(counter, folder.resolve("lock"), times);
            Files.writeString(report, "");
        } catch (Throwable failure) {
            Files.writeString(report, failure + place(failure));
        }
    }

    private static String place(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("Solution")) {
                return " at " + frame.getFileName() + " line " + frame.getLineNumber();
            }
        }
        return "";
    }
}
