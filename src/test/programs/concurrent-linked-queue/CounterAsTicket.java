// expect: CLEAN
// twin: SizeAsTicket
// An atomic counter gives each number once.
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

public final class CounterAsTicket {
    static final ConcurrentLinkedQueue<Integer> line = new ConcurrentLinkedQueue<>();
    static final AtomicInteger next = new AtomicInteger();
    static final Set<Integer> tickets = ConcurrentHashMap.newKeySet();

    static void enter() {
        int ticket = next.getAndIncrement();
        line.add(ticket);
        if (!tickets.add(ticket)) {
            throw new IllegalStateException("ticket " + ticket + " given twice");
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(CounterAsTicket::enter);
        Thread b = new Thread(CounterAsTicket::enter);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
