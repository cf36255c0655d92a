import java.time.Duration;
import lab.ex11.EventLoop;

public final class Solution implements EventLoop {
    @Override
    public void callSoon(Runnable callback) {
        // Into the queue of those that are ready.
    }

    @Override
    public void callLater(Duration delay, Runnable callback) {
        // Into the queue of those that have to wait, with the time at which they are due.
    }

    @Override
    public Duration now() {
        return Duration.ZERO;
    }

    @Override
    public void runUntilIdle() {
        // As long as there is anything: run what is ready, then move the clock to the next time something is due.
    }
}
