// expect: CLEAN
// twin: TicketLockSkips
// Who has a ticket waits for the turn.
import java.util.concurrent.atomic.AtomicInteger;

public final class TicketLockWaits {
    static final AtomicInteger tickets = new AtomicInteger();
    static final AtomicInteger serving = new AtomicInteger();

    static void visit(boolean patient) {
        int mine = tickets.getAndIncrement();
        while (serving.get() != mine) {
            if (!patient) {
                Thread.yield();
            }
            Thread.onSpinWait();
        }
        serving.incrementAndGet();
    }

    public static void main(String[] args) throws Exception {
        Thread[] visitors = new Thread[3];
        for (int i = 0; i < 3; i++) {
            boolean patient = i != 1;
            visitors[i] = new Thread(() -> visit(patient));
            visitors[i].start();
        }
        for (Thread visitor : visitors) {
            visitor.join();
        }
    }
}
