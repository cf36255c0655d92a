import java.util.Arrays;
import lab.ex07.Accounts;
import lab.ex07.Bank;

public final class Solution implements Bank {
    private final Object[] locks = new Object[16];
    private Accounts accounts;

    @Override
    public void open(Accounts accounts) {
        this.accounts = accounts;
        Arrays.setAll(locks, i -> new Object());
    }

    @Override
    public boolean transfer(int from, int to, long amount) {
        // Accounts that have nothing to do with each other share a lock.
        int one = from % locks.length;
        int other = to % locks.length;
        synchronized (locks[Math.min(one, other)]) {
            synchronized (locks[Math.max(one, other)]) {
                if (accounts.balance(from) < amount) {
                    return false;
                }
                accounts.setBalance(from, accounts.balance(from) - amount);
                accounts.setBalance(to, accounts.balance(to) + amount);
                return true;
            }
        }
    }

    @Override
    public long total() {
        return total(0);
    }

    private long total(int locked) {
        if (locked < locks.length) {
            synchronized (locks[locked]) {
                return total(locked + 1);
            }
        }
        long total = 0;
        for (int account = 0; account < accounts.count(); account++) {
            total += accounts.balance(account);
        }
        return total;
    }
}
