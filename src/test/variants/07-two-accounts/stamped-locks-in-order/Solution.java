import java.util.concurrent.locks.StampedLock;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lab.ex07.Accounts;
import lab.ex07.Bank;

/** A stamped lock for each account; transfers write, the total reads, all in the order of the numbers. */
public final class Solution implements Bank {
    private volatile Accounts accounts;
    private volatile StampedLock[] locks;

    @Override
    public void open(Accounts accounts) {
        this.locks = IntStream.range(0, accounts.count()).mapToObj(i -> new StampedLock()).toArray(StampedLock[]::new);
        this.accounts = accounts;
    }

    @Override
    public boolean transfer(int from, int to, long amount) {
        StampedLock first = locks[Math.min(from, to)];
        long one = first.writeLock();
        try {
            if (from == to) {
                return accounts.balance(from) >= amount;
            }
            StampedLock second = locks[Math.max(from, to)];
            long two = second.writeLock();
            try {
                long before = accounts.balance(from);
                if (before < amount) {
                    return false;
                }
                accounts.setBalance(from, before - amount);
                accounts.setBalance(to, accounts.balance(to) + amount);
                return true;
            } finally {
                second.unlockWrite(two);
            }
        } finally {
            first.unlockWrite(one);
        }
    }

    @Override
    public long total() {
        long[] stamps = new long[locks.length];
        for (int i = 0; i < stamps.length; i++) {
            stamps[i] = locks[i].readLock();
        }
        try {
            return LongStream.range(0, stamps.length).map(i -> accounts.balance((int) i)).sum();
        } finally {
            for (int i = stamps.length - 1; i >= 0; i--) {
                locks[i].unlockRead(stamps[i]);
            }
        }
    }
}
