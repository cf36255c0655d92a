// expect: DATA_RACE on TimerTaskCounts.beats
// twin: TimerTaskSignals
// A timer task counts, main reads.
import java.util.Timer;
import java.util.TimerTask;

public final class TimerTaskCounts {
    static int beats;

    public static void main(String[] args) throws Exception {
        Timer timer = new Timer();
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                beats++;
                timer.cancel();
            }
        }, 5);
        System.out.println(beats < 2);
    }
}
