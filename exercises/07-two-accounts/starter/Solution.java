import lab.ex07.Accounts;
import lab.ex07.Bank;

public final class Solution implements Bank {
    private Accounts accounts;

    @Override
    public void open(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean transfer(int from, int to, long amount) throws InterruptedException {
        // Other threads do the same at the same time, also in the other direction.
        if (accounts.balance(from) < amount) {
            return false;
        }
        accounts.setBalance(from, accounts.balance(from) - amount);
        accounts.setBalance(to, accounts.balance(to) + amount);
        return true;
    }

    @Override
    public long total() {
        long total = 0;
        for (int account = 0; account < accounts.count(); account++) {
            total += accounts.balance(account);
        }
        return total;
    }
}
