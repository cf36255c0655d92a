// expect: CLEAN
// twin: StateFromOutside
// Who wants to know asks the loop and gets the answer in a future.
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

public final class StateByMessage {
    static final class Counter extends Thread {
        final LinkedBlockingQueue<String> inbox = new LinkedBlockingQueue<>();
        final CompletableFuture<Integer> answer = new CompletableFuture<>();
        int events;

        @Override
        public void run() {
            try {
                while (!inbox.take().equals("stop")) {
                    events++;
                    answer.complete(events);
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
        assert loop.answer.get() == 1;
        loop.inbox.put("stop");
        loop.join();
    }
}
