// expect: CLEAN
// twin: SharedMessageFormat
// The static method makes a format for each call.
import java.text.MessageFormat;

public class MessageFormatForEach {
    public static void main(String[] args) throws InterruptedException {
        Thread other = new Thread(() -> System.out.println(MessageFormat.format("{1} of {0}", "Ada", "lace")));
        other.start();
        System.out.println(MessageFormat.format("{0} has {1}", "Ada", "lace"));
        other.join();
    }
}
