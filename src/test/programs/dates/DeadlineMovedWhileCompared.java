// expect: DATA_RACE
// twin: DeadlineMovedBefore
// A date is only an argument of a comparison while another thread moves it.
import java.util.Date;

public class DeadlineMovedWhileCompared {
    public static void main(String[] args) throws Exception {
        Date deadline = new Date(1_000);
        Thread boss = new Thread(() -> deadline.setTime(9_000));
        boss.start();
        boolean inTime = new Date(500).before(deadline);
        boss.join();
        System.out.println(inTime);
    }
}
