// expect: CLEAN
// twin: OverrideDropsTheLock
// The subclass leaves the change to the synchronized method.
public final class OverrideCallsSuper {
    static class Ledger {
        protected int entries;

        synchronized void book() {
            entries++;
        }
    }

    static final class CountingLedger extends Ledger {
        @Override
        void book() {
            super.book();
        }
    }

    public static void main(String[] args) throws Exception {
        Ledger ledger = new CountingLedger();
        Thread a = new Thread(ledger::book);
        Thread b = new Thread(ledger::book);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(ledger.entries);
    }
}
