import lab.ex07.Accounts;
import lab.ex07.Bank;

public final class Solution implements Bank {
    private Accounts accounts;

    @Override
    public synchronized void open(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public synchronized boolean transfer(int from, int to, long amount) {
        if (accounts.balance(from) < amount) {
            return false;
        }
        accounts.setBalance(from, accounts.balance(from) - amount);
        accounts.setBalance(to, accounts.balance(to) + amount);
        return true;
    }

    @Override
    public synchronized long total() {
        long total = 0;
        for (int account = 0; account < accounts.count(); account++) {
            total += accounts.balance(account);
        }
        return total;
    }
}
