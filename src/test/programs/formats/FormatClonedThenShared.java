// expect: DATA_RACE
// twin: FormatClonedUnderLock
// The copy that was made for one thread is used by both.
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

public class FormatClonedThenShared {
    public static void main(String[] args) throws InterruptedException {
        var pattern = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        DecimalFormat copy = (DecimalFormat) pattern.clone();
        Thread other = new Thread(() -> System.out.println(copy.format(1234.5)));
        other.start();
        System.out.println(copy.format(0.25));
        other.join();
    }
}
