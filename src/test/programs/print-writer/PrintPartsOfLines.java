// expect: FAILED
// twin: TwoWritersOneText
// Each call is safe, but another thread's part may come between the two of a line.
import java.io.PrintWriter;
import java.io.StringWriter;

public class PrintPartsOfLines {
    public static void main(String[] args) throws InterruptedException {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        Thread other = new Thread(() -> {
            out.print("ab");
            out.print("c;");
        });
        other.start();
        out.print("de");
        out.print("f;");
        other.join();
        if (!text.toString().contains("abc;")) {
            throw new AssertionError(text);
        }
    }
}
