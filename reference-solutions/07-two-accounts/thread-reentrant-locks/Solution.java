import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import lab.ex07.Accounts;
import lab.ex07.Bank;

public final class Solution implements Bank {
    private final List<Lock> locks = new ArrayList<>();
    private Accounts accounts;

    @Override
    public void open(Accounts accounts) {
        this.accounts = accounts;
        for (int i = 0; i < accounts.count(); i++) {
            locks.add(new ReentrantLock());
        }
    }

    @Override
    public boolean transfer(int from, int to, long amount) throws InterruptedException {
        Lock first = locks.get(Math.min(from, to));
        Lock second = locks.get(Math.max(from, to));
        first.lockInterruptibly();
        try {
            second.lockInterruptibly();
            try {
                return move(from, to, amount);
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    private boolean move(int from, int to, long amount) {
        if (accounts.balance(from) < amount) {
            return false;
        }
        accounts.setBalance(from, accounts.balance(from) - amount);
        accounts.setBalance(to, accounts.balance(to) + amount);
        return true;
    }

    @Override
    public long total() {
        locks.forEach(Lock::lock);
        try {
            long total = 0;
            for (int account = 0; account < locks.size(); account++) {
                total += accounts.balance(account);
            }
            return total;
        } finally {
            locks.forEach(Lock::unlock);
        }
    }
}
