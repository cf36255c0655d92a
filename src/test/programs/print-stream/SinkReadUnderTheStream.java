// expect: CLEAN
// twin: SinkReadBesideTheStream
// A stream prints under its own monitor, and whoever takes that monitor may read what the sink has written.
import java.io.OutputStream;
import java.io.PrintStream;

public class SinkReadUnderTheStream {
    static int bytes;
    static int marks;

    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) {
                bytes += 1 + marks;
            }
        });
        Thread printer = new Thread(() -> out.print("a"));
        printer.start();
        synchronized (out) {
            marks = 1 + bytes;
        }
        printer.join();
        assert bytes > 0;
    }
}
