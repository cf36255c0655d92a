// expect: CLEAN
// twin: SharedLinkedList
// Both ends hold the monitor.
import java.util.LinkedList;
import java.util.Queue;

public final class LinkedListMonitor {
    public static void main(String[] args) throws Exception {
        Queue<String> mail = new LinkedList<>();
        Thread sender = new Thread(() -> {
            synchronized (mail) {
                mail.offer("letter");
            }
        });
        sender.start();
        String got;
        synchronized (mail) {
            got = mail.poll();
        }
        sender.join();
        System.out.println(got == null ? mail.size() : 0);
    }
}
