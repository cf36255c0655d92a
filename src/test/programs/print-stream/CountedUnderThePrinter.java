// expect: CLEAN
// twin: PrintedBetween
// The sink is only ever called under the lock of the one stream around it, and may be left in the middle.
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

public class CountedUnderThePrinter {
    static final AtomicInteger calls = new AtomicInteger();

    static final class Sink extends OutputStream {
        private int written;

        @Override
        public void write(int b) {
            calls.incrementAndGet();
            written++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Sink sink = new Sink();
        PrintStream out = new PrintStream(sink, true);
        Thread first = new Thread(() -> out.print("ab"));
        Thread second = new Thread(() -> out.print("cd"));
        first.start();
        second.start();
        first.join();
        second.join();
        assert sink.written == 4 : sink.written;
    }
}
