// expect: DATA_RACE on Ledger.entries
// twin: OverrideCallsSuper
// synchronized is not inherited by the method that overrides.
public final class OverrideDropsTheLock {
    static class Ledger {
        protected int entries;

        synchronized void book() {
            entries++;
        }
    }

    static final class CountingLedger extends Ledger {
        @Override
        void book() {
            entries += 1;
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
