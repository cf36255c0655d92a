// expect: DATA_RACE
// twin: SharedDateTimeFormatter
// SimpleDateFormat keeps its calendar between calls.
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;

public final class SharedSimpleDateFormat {
    public static void main(String[] args) throws Exception {
        SimpleDateFormat format = new SimpleDateFormat("yyyy", Locale.ROOT);
        Thread other = new Thread(() -> format.format(new Date(0)));
        other.start();
        System.out.println(format.format(new Date(1_000_000_000_000L)).length());
        other.join();
    }
}
