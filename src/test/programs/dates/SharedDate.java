// expect: DATA_RACE
// twin: DateCopied
// A date is mutable: the deadline is moved while it is looked at.
import java.util.Date;

public class SharedDate {
    public static void main(String[] args) throws InterruptedException {
        Date deadline = new Date(1_000);
        Thread other = new Thread(() -> deadline.setTime(deadline.getTime() + 500));
        other.start();
        System.out.println(deadline.before(new Date(1_200)));
        other.join();
    }
}
