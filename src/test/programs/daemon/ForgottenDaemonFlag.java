// expect: LEAK
// twin: InterruptedAtTheEnd
// The worker waits for ever for work, and it is no daemon.
import java.util.concurrent.LinkedBlockingQueue;

public final class ForgottenDaemonFlag {
    public static void main(String[] args) throws Exception {
        LinkedBlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
        Thread worker = new Thread(() -> {
            try {
                while (true) {
                    jobs.take().run();
                }
            } catch (InterruptedException e) {
                System.out.println("stopped");
            }
        });
        worker.start();
        jobs.add(() -> System.out.println("job"));
    }
}
