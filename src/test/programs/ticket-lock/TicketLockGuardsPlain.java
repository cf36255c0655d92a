// expect: CLEAN
// twin: TicketNotAtomic
// A correct ticket lock protects plain data.
import java.util.concurrent.atomic.AtomicInteger;

public final class TicketLockGuardsPlain {
    static final AtomicInteger next = new AtomicInteger();
    static volatile int serving;
    static int guarded;

    static void enter() {
        int mine = next.getAndIncrement();
        while (serving != mine) {
            Thread.onSpinWait();
        }
        guarded++;
        serving = mine + 1;
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(TicketLockGuardsPlain::enter);
        other.start();
        enter();
        other.join();
        assert guarded == 2;
    }
}
