// expect: CLEAN | NOT_JUDGED
// Redirects standard output, and one thread closes it.
import java.io.OutputStream;
import java.io.PrintStream;

public final class ReplacesSystemOut {
    public static void main(String[] args) throws Exception {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        Thread closer = new Thread(() -> System.out.close());
        closer.start();
        System.out.println("into the void");
        closer.join();
    }
}
