// expect: CLEAN
// twin: SharedDate
// A defensive copy leaves the owner its own date.
import java.util.Date;

public class DateCopied {
    public static void main(String[] args) throws InterruptedException {
        Date deadline = new Date(1_000);
        Date copy = (Date) deadline.clone();
        Thread other = new Thread(() -> copy.setTime(copy.getTime() + 500));
        other.start();
        System.out.println(deadline.before(new Date(1_200)));
        other.join();
    }
}
