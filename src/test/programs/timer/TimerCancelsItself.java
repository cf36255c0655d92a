// expect: CLEAN
// twin: TimerNotCancelled
// The last task cancels the timer.
import java.util.Timer;
import java.util.TimerTask;

public final class TimerCancelsItself {
    static Timer timer;

    public static void main(String[] args) throws Exception {
        timer = new Timer();
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                System.out.println("tick");
                timer.cancel();
            }
        }, 1);
    }
}
