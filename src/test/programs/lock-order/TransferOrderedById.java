// expect: CLEAN
// twin: TransferBothWays
// The account with the lower number is locked first.
public final class TransferOrderedById {
    static final class Account {
        private int balance = 100;
        private final int id;

        Account(int id) {
            this.id = id;
        }

        static void transfer(Account from, Account to, int amount) {
            Account first = from.id < to.id ? from : to;
            Account second = first == from ? to : from;
            synchronized (first) {
                synchronized (second) {
                    from.balance -= amount;
                    to.balance += amount;
                }
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Account ann = new Account(1);
        Account bob = new Account(2);
        Thread there = new Thread(() -> Account.transfer(ann, bob, 10));
        Thread back = new Thread(() -> Account.transfer(bob, ann, 20));
        there.start();
        back.start();
        there.join();
        back.join();
        assert ann.balance + bob.balance == 200;
    }
}
