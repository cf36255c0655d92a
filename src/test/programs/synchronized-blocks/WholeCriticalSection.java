// expect: CLEAN
// twin: SplitCriticalSection
// The lock is held from the read to the write.
public final class WholeCriticalSection {
    static int seats = 10;
    static final Object LOCK = new Object();

    static void book() {
        synchronized (LOCK) {
            int seen = seats;
            seats = seen - 1;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(WholeCriticalSection::book);
        Thread b = new Thread(WholeCriticalSection::book);
        a.start();
        b.start();
        a.join();
        b.join();
        assert seats == 8 : seats + " seats left";
    }
}
