// expect: DATA_RACE
// twin: ThreadLocalFormat
// A Calendar is set by one thread and moved on by another.
import java.util.*;

public final class SharedCalendar {
    public static void main(String[] args) throws Exception {
        Calendar c = Calendar.getInstance();
        Thread t = new Thread(() -> c.set(Calendar.YEAR, 2000));
        t.start();
        c.add(Calendar.DAY_OF_MONTH, 3);
        System.out.println(c.getTime());
        t.join();
    }
}
