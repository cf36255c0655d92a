// expect: DATA_RACE on Counter.events
// twin: StateByMessage
// The loop owns the counter, but a getter reads it from another thread.
import java.util.concurrent.LinkedBlockingQueue;

public final class StateFromOutside {
    static final class Counter extends Thread {
        final LinkedBlockingQueue<String> inbox = new LinkedBlockingQueue<>();
        int events;

        @Override
        public void run() {
            try {
                while (!inbox.take().equals("stop")) {
                    events++;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Counter loop = new Counter();
        loop.start();
        loop.inbox.put("click");
        System.out.println(loop.events <= 1);
        loop.inbox.put("stop");
        loop.join();
    }
}
