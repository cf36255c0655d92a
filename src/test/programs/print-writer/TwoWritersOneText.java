// expect: CLEAN
// twin: PrintPartsOfLines
// A line is printed as one call, under the writer's own lock.
import java.io.PrintWriter;
import java.io.StringWriter;

public class TwoWritersOneText {
    public static void main(String[] args) throws InterruptedException {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        Thread other = new Thread(() -> out.println("abc"));
        other.start();
        out.println("def");
        other.join();
        if (!text.toString().lines().sorted().toList().equals(java.util.List.of("abc", "def"))) {
            throw new AssertionError(text);
        }
    }
}
