// expect: DATA_RACE on SinkReadBesideTheStream.bytes
// twin: SinkReadUnderTheStream
// The bytes are read under the monitor of the sink, which the stream does not take.
import java.io.OutputStream;
import java.io.PrintStream;

public class SinkReadBesideTheStream {
    static int bytes;

    public static void main(String[] args) throws InterruptedException {
        OutputStream sink = new OutputStream() {
            @Override
            public void write(int b) {
                bytes++;
            }
        };
        PrintStream out = new PrintStream(sink);
        Thread printer = new Thread(() -> out.print("a"));
        printer.start();
        int seen;
        synchronized (sink) {
            seen = bytes;
        }
        printer.join();
        assert bytes >= seen;
    }
}
