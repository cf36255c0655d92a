import java.util.BitSet;
import java.util.stream.IntStream;
import lab.ex07.Accounts;
import lab.ex07.Bank;

/** Whoever has moved money wakes one of those who wait. If that is the total, which wakes nobody, the others sleep on. */
public final class Solution implements Bank {
    private final BitSet busy = new BitSet();
    private Accounts accounts;

    @Override
    public void open(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean transfer(int from, int to, long amount) throws InterruptedException {
        var needed = new BitSet();
        needed.set(from);
        needed.set(to);
        reserve(needed);
        try {
            long available = accounts.balance(from);
            if (available >= amount && from != to) {
                accounts.setBalance(from, available - amount);
                accounts.setBalance(to, accounts.balance(to) + amount);
            }
            return available >= amount;
        } finally {
            release(needed);
        }
    }

    @Override
    public long total() {
        synchronized (this) {
            try {
                while (!busy.isEmpty()) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return IntStream.range(0, accounts.count()).mapToLong(accounts::balance).sum();
        }
    }

    private synchronized void reserve(BitSet needed) throws InterruptedException {
        while (busy.intersects(needed)) {
            wait();
        }
        busy.or(needed);
    }

    private synchronized void release(BitSet needed) {
        busy.andNot(needed);
        notify();
    }
}
