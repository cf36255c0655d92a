import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import lab.ex07.Accounts;
import lab.ex07.Bank;

/** Tries, and gives back what it has if it can't have both. Who adds up keeps all transfers out at once. */
public final class Solution implements Bank {
    private final ReadWriteLock bank = new ReentrantReadWriteLock();
    private ReentrantLock[] locks;
    private Accounts accounts;

    @Override
    public void open(Accounts accounts) {
        this.accounts = accounts;
        locks = new ReentrantLock[accounts.count()];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    @Override
    public boolean transfer(int from, int to, long amount) throws InterruptedException {
        bank.readLock().lock();
        try {
            while (true) {
                if (locks[from].tryLock(5, TimeUnit.MILLISECONDS)) {
                    try {
                        if (locks[to].tryLock()) {
                            try {
                                return move(from, to, amount);
                            } finally {
                                locks[to].unlock();
                            }
                        }
                    } finally {
                        locks[from].unlock();
                    }
                }
                Thread.sleep(0, ThreadLocalRandom.current().nextInt(1, 500_000));
            }
        } finally {
            bank.readLock().unlock();
        }
    }

    private boolean move(int from, int to, long amount) {
        boolean enough = accounts.balance(from) >= amount;
        if (enough) {
            accounts.setBalance(from, accounts.balance(from) - amount);
            accounts.setBalance(to, accounts.balance(to) + amount);
        }
        return enough;
    }

    @Override
    public long total() {
        bank.writeLock().lock();
        try {
            long total = 0;
            for (int i = locks.length - 1; i >= 0; i--) {
                total += accounts.balance(i);
            }
            return total;
        } finally {
            bank.writeLock().unlock();
        }
    }
}
