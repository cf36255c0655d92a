import java.util.HashSet;
import java.util.Set;
import lab.ex07.Accounts;
import lab.ex07.Bank;

/** One monitor that is held for a moment only: it knows which accounts are in use. */
public final class Solution implements Bank {
    private final Set<Integer> busy = new HashSet<>();
    private Accounts accounts;

    @Override
    public synchronized void open(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean transfer(int from, int to, long amount) throws InterruptedException {
        Set<Integer> both = new HashSet<>();
        both.add(from);
        both.add(to);
        Accounts mine = take(both);
        try {
            boolean enough = mine.balance(from) >= amount;
            if (enough && from != to) {
                mine.setBalance(from, mine.balance(from) - amount);
                mine.setBalance(to, mine.balance(to) + amount);
            }
            return enough;
        } finally {
            giveBack(both);
        }
    }

    @Override
    public long total() {
        synchronized (this) {
            boolean interrupted = false;
            while (!busy.isEmpty()) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            long sum = 0;
            for (int i = 0; i < accounts.count(); i++) {
                sum += accounts.balance(i);
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return sum;
        }
    }

    private synchronized Accounts take(Set<Integer> both) throws InterruptedException {
        while (both.stream().anyMatch(busy::contains)) {
            wait();
        }
        busy.addAll(both);
        return accounts;
    }

    private synchronized void giveBack(Set<Integer> both) {
        busy.removeAll(both);
        notifyAll();
    }
}
