// expect: CLEAN
// twin: PeekThenPoll
// poll alone decides.
import java.util.concurrent.ConcurrentLinkedQueue;

public final class PollAndLook {
    static final ConcurrentLinkedQueue<String> queue = new ConcurrentLinkedQueue<>();

    static void serve() {
        String customer = queue.poll();
        if (customer != null) {
            System.out.println(customer.length());
        }
    }

    public static void main(String[] args) throws Exception {
        queue.add("customer");
        Thread a = new Thread(PollAndLook::serve);
        a.start();
        serve();
        a.join();
    }
}
