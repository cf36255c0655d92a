// expect: CLEAN
// twin: StoppedBeforeStarted
// The flag starts as true and is only ever lowered.
import java.util.concurrent.LinkedBlockingQueue;

public final class StoppedAtAnyTime {
    static final class Service extends Thread {
        private final LinkedBlockingQueue<String> requests = new LinkedBlockingQueue<>();
        private volatile boolean running = true;

        @Override
        public void run() {
            try {
                while (running) {
                    requests.take();
                }
            } catch (InterruptedException e) {
                running = false;
            }
        }

        void end() {
            running = false;
            requests.add("end");
        }
    }

    public static void main(String[] args) throws Exception {
        Service service = new Service();
        service.start();
        service.end();
    }
}
