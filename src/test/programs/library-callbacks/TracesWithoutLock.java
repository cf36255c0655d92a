// expect: DATA_RACE on TracesWithoutLock.traces
// twin: TracesToOwnErrors
// Printing a stack trace to one stream orders nothing that the threads do before and after.
import java.io.OutputStream;
import java.io.PrintStream;

public class TracesWithoutLock {
    static int traces;

    public static void main(String[] args) throws InterruptedException {
        PrintStream errors = new PrintStream(OutputStream.nullOutputStream());
        Runnable failing = () -> {
            new IllegalStateException("no").printStackTrace(errors);
            traces++;
            new IllegalStateException("again").printStackTrace(errors);
        };
        Thread first = new Thread(failing);
        Thread second = new Thread(failing);
        first.start();
        second.start();
        first.join();
        second.join();
    }
}
