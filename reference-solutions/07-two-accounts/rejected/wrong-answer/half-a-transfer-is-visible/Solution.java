import lab.ex07.Accounts;
import lab.ex07.Bank;

public final class Solution implements Bank {
    private Accounts accounts;
    private Object[] locks;

    @Override
    public void open(Accounts accounts) {
        this.accounts = accounts;
        this.locks = new Object[accounts.count()];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new Object();
        }
    }

    @Override
    public boolean transfer(int from, int to, long amount) {
        synchronized (locks[from]) {
            if (accounts.balance(from) < amount) {
                return false;
            }
            accounts.setBalance(from, accounts.balance(from) - amount);
        }
        synchronized (locks[to]) {
            accounts.setBalance(to, accounts.balance(to) + amount);
            return true;
        }
    }

    @Override
    public long total() {
        return total(0);
    }

    /** Adds up while all locks from 0 on are held. */
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
