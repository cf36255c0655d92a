// expect: CLEAN
// twin: DeadlineMovedWhileCompared
// Nobody moves the date any more when it is compared, by two threads at once.
import java.util.Date;

public class DeadlineMovedBefore {
    public static void main(String[] args) throws Exception {
        Date deadline = new Date(1_000);
        deadline.setTime(9_000);
        Thread other = new Thread(() -> System.out.println(new Date(500).before(deadline)));
        other.start();
        boolean inTime = new Date(700).compareTo(deadline) < 0;
        other.join();
        assert inTime;
    }
}
