// expect: CLEAN
// twin: SharedSimpleDateFormat
// DateTimeFormatter is immutable.
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

public final class SharedDateTimeFormatter {
    public static void main(String[] args) throws Exception {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy", Locale.ROOT);
        Thread other = new Thread(() -> format.format(LocalDate.of(1970, 1, 1)));
        other.start();
        System.out.println(format.format(LocalDate.of(2001, 9, 9)));
        other.join();
    }
}
