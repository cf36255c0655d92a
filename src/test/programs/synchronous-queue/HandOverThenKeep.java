// expect: DATA_RACE on Job.state
// twin: HandOverAndLetGo
// After the hand-over both sides work on the job.
import java.util.concurrent.SynchronousQueue;

public final class HandOverThenKeep {
    static class Job {
        String state = "new";
    }

    interface Body {
        void run() throws Exception;
    }

    static Thread thread(Body body) {
        return new Thread(() -> {
            try {
                body.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static void main(String[] args) throws Exception {
        SynchronousQueue<Job> desk = new SynchronousQueue<>();
        Thread clerk = thread(() -> desk.take().state = "done");
        clerk.start();
        Job job = new Job();
        desk.put(job);
        job.state = "sent";
        clerk.join();
    }
}
