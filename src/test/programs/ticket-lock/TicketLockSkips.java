// expect: LIVELOCK
// twin: TicketLockWaits
// A thread that gives up its turn leaves a number that is never called.
import java.util.concurrent.atomic.AtomicInteger;

public final class TicketLockSkips {
    static final AtomicInteger tickets = new AtomicInteger();
    static final AtomicInteger serving = new AtomicInteger();

    static void visit(boolean patient) {
        int mine = tickets.getAndIncrement();
        if (!patient && serving.get() != mine) {
            return;
        }
        while (serving.get() != mine) {
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
