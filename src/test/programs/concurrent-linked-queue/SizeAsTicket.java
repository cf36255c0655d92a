// expect: FAILED
// twin: CounterAsTicket
// The size of a queue is no unique ticket number.
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

public final class SizeAsTicket {
    static final ConcurrentLinkedQueue<Integer> line = new ConcurrentLinkedQueue<>();
    static final Set<Integer> tickets = ConcurrentHashMap.newKeySet();

    static void enter() {
        int ticket = line.size();
        line.add(ticket);
        if (!tickets.add(ticket)) {
            throw new IllegalStateException("ticket " + ticket + " given twice");
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(SizeAsTicket::enter);
        Thread b = new Thread(SizeAsTicket::enter);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
