// expect: CLEAN
// twin: ForgottenDaemonFlag
// Main interrupts the worker when there is no more work.
import java.util.concurrent.LinkedBlockingQueue;

public final class InterruptedAtTheEnd {
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
        worker.interrupt();
        worker.join();
    }
}
