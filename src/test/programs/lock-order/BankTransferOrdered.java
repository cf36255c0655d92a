// expect: CLEAN
// twin: BankTransferNested
// Accounts are locked in the order of their numbers.
import java.util.*;
import java.util.concurrent.locks.*;

public final class BankTransferOrdered {
    static final class Account implements Comparable<Account> {
        private static long ids;
        final long id;
        final Lock lock = new ReentrantLock();
        long balance;

        Account(long b) {
            synchronized (Account.class) {
                id = ids++;
            }
            balance = b;
        }

        public int compareTo(Account o) {
            return Long.compare(id, o.id);
        }
    }

    static boolean transfer(Account from, Account to, long amount) {
        Account first = from.compareTo(to) < 0 ? from : to, second = first == from ? to : from;
        first.lock.lock();
        try {
            second.lock.lock();
            try {
                if (from.balance < amount) return false;
                from.balance -= amount;
                to.balance += amount;
                return true;
            } finally {
                second.lock.unlock();
            }
        } finally {
            first.lock.unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        Account a = new Account(100), b = new Account(50), c = new Account(0);
        Thread
                x =
                        new Thread(() -> {
                            transfer(a, b, 30);
                            transfer(b, c, 70);
                        }),
                y =
                        new Thread(() -> {
                            transfer(b, a, 20);
                            transfer(c, a, 10);
                        });
        x.start();
        y.start();
        x.join();
        y.join();
        assert a.balance + b.balance + c.balance == 150;
    }
}
