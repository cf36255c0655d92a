// expect: CLEAN
// twin: HandOverThenKeep
// The state is set before the hand-over.
import java.util.concurrent.SynchronousQueue;

public final class HandOverAndLetGo {
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
        job.state = "sent";
        desk.put(job);
        clerk.join();
    }
}
