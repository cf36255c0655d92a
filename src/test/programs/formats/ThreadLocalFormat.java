// expect: CLEAN
// twin: SharedCalendar
// Every thread has its own format.
import java.text.*;
import java.util.*;
import java.util.concurrent.*;

public final class ThreadLocalFormat {
    static final ThreadLocal<SimpleDateFormat> F =
            ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT));

    public static void main(String[] args) throws Exception {
        try (ExecutorService ex = Executors.newFixedThreadPool(2)) {
            List<Future<Date>> fs = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                int d = i;
                fs.add(ex.submit(() -> F.get().parse("2024-01-0" + d)));
            }
            for (int i = 0; i < 3; i++) assert F.get().format(fs.get(i).get()).endsWith("0" + (i + 1));
        }
    }
}
