// expect: FAILED
// twin: WholeCriticalSection
// Every access is locked, but the lock is let go between reading and writing.
public final class SplitCriticalSection {
    static int seats = 10;
    static final Object LOCK = new Object();

    static void book() {
        int seen;
        synchronized (LOCK) {
            seen = seats;
        }
        synchronized (LOCK) {
            seats = seen - 1;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(SplitCriticalSection::book);
        Thread b = new Thread(SplitCriticalSection::book);
        a.start();
        b.start();
        a.join();
        b.join();
        assert seats == 8 : seats + " seats left";
    }
}
