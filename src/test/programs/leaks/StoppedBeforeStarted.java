// expect: LEAK
// twin: StoppedAtAnyTime
// stop() comes before the service's thread sets its running flag.
import java.util.concurrent.LinkedBlockingQueue;

public final class StoppedBeforeStarted {
    static final class Service extends Thread {
        private final LinkedBlockingQueue<String> requests = new LinkedBlockingQueue<>();
        private volatile boolean running;

        @Override
        public void run() {
            running = true;
            try {
                while (running) {
                    requests.take();
                }
            } catch (InterruptedException e) {
                running = false;
            }
        }

        void end() {
            if (running) {
                running = false;
                requests.add("end");
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Service service = new Service();
        service.start();
        service.end();
    }
}
