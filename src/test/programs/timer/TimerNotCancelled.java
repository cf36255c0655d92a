// expect: LEAK
// twin: TimerCancelsItself
// The timer's thread is no daemon and waits for more tasks.
import java.util.Timer;
import java.util.TimerTask;

public final class TimerNotCancelled {
    static Timer timer;

    public static void main(String[] args) throws Exception {
        timer = new Timer();
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                System.out.println("tick");
            }
        }, 1);
    }
}
