import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lab.ex07.Accounts;
import lab.ex07.Bank;

public final class Solution implements Bank {
    private Accounts accounts;
    private Semaphore[] permits;

    @Override
    public void open(Accounts accounts) {
        this.accounts = accounts;
        this.permits = Stream.generate(() -> new Semaphore(1)).limit(accounts.count()).toArray(Semaphore[]::new);
    }

    @Override
    public boolean transfer(int from, int to, long amount) throws InterruptedException {
        int[] needed = IntStream.of(from, to).sorted().toArray();
        int held = 0;
        try {
            for (int account : needed) {
                permits[account].acquire();
                held++;
            }
            if (accounts.balance(from) < amount) {
                return false;
            }
            accounts.setBalance(from, accounts.balance(from) - amount);
            accounts.setBalance(to, accounts.balance(to) + amount);
            return true;
        } finally {
            for (int i = 0; i < held; i++) {
                permits[needed[i]].release();
            }
        }
    }

    @Override
    public long total() {
        for (Semaphore permit : permits) {
            permit.acquireUninterruptibly();
        }
        long total = IntStream.range(0, permits.length).mapToLong(accounts::balance).sum();
        for (Semaphore permit : permits) {
            permit.release();
        }
        return total;
    }
}
