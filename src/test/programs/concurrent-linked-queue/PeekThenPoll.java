// expect: FAILED
// twin: PollAndLook
// Between peek and poll somebody else takes the element.
import java.util.concurrent.ConcurrentLinkedQueue;

public final class PeekThenPoll {
    static final ConcurrentLinkedQueue<String> queue = new ConcurrentLinkedQueue<>();

    static void serve() {
        if (queue.peek() != null) {
            System.out.println(queue.poll().length());
        }
    }

    public static void main(String[] args) throws Exception {
        queue.add("customer");
        Thread a = new Thread(PeekThenPoll::serve);
        a.start();
        serve();
        a.join();
    }
}
