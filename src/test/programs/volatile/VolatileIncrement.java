// expect: FAILED
// twin: VolatileSingleWriter
// ++ on a volatile field is a read and a write, not one step.
public final class VolatileIncrement {
    static volatile int tickets;

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> tickets++);
        Thread b = new Thread(() -> tickets++);
        a.start();
        b.start();
        a.join();
        b.join();
        assert tickets == 2 : "a ticket was lost";
    }
}
