// expect: DEADLOCK
// twin: BankTransferOrdered
// Each transfer holds its own account and wants the other.
public final class BankTransferNested {
    static final class Account {
        long balance;

        Account(long b) {
            balance = b;
        }

        synchronized void deposit(long n) {
            balance += n;
        }

        synchronized void move(Account to, long n) {
            balance -= n;
            to.deposit(n);
        }
    }

    public static void main(String[] args) throws Exception {
        Account a = new Account(1), b = new Account(1);
        Thread t = Thread.ofVirtual().start(() -> b.move(a, 1));
        a.move(b, 1);
        t.join();
    }
}
