// expect: CLEAN
// twin: FormatClonedThenShared
// One format is the pattern for the copies that each thread uses alone.
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

public class FormatClonedUnderLock {
    private static final DecimalFormat PATTERN =
            new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));

    static String show(double value) {
        DecimalFormat own;
        synchronized (PATTERN) {
            own = (DecimalFormat) PATTERN.clone();
        }
        return own.format(value);
    }

    public static void main(String[] args) throws InterruptedException {
        Thread other = new Thread(() -> System.out.println(show(1234.5)));
        other.start();
        System.out.println(show(0.25));
        other.join();
    }
}
