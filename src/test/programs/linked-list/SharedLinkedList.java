// expect: DATA_RACE
// twin: LinkedListMonitor
// A LinkedList used as a queue between two threads.
import java.util.LinkedList;
import java.util.Queue;

public final class SharedLinkedList {
    public static void main(String[] args) throws Exception {
        Queue<String> mail = new LinkedList<>();
        Thread sender = new Thread(() -> mail.offer("letter"));
        sender.start();
        String got = mail.poll();
        sender.join();
        System.out.println(got == null ? mail.size() : 0);
    }
}
