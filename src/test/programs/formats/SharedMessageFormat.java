// expect: DATA_RACE
// twin: MessageFormatForEach
// A message is formatted while another thread gives the format a new pattern.
import java.text.MessageFormat;

public class SharedMessageFormat {
    public static void main(String[] args) throws InterruptedException {
        var format = new MessageFormat("{0} has {1}");
        Thread other = new Thread(() -> format.applyPattern("{1} of {0}"));
        other.start();
        System.out.println(format.format(new Object[] {"Ada", "lace"}));
        other.join();
    }
}
