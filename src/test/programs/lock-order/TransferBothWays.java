// expect: DEADLOCK
// twin: TransferOrderedById
// Transfers lock "from" and then "to".
public final class TransferBothWays {
    static final class Account {
        private int balance = 100;

        static void transfer(Account from, Account to, int amount) {
            synchronized (from) {
                synchronized (to) {
                    from.balance -= amount;
                    to.balance += amount;
                }
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Account ann = new Account();
        Account bob = new Account();
        Thread there = new Thread(() -> Account.transfer(ann, bob, 10));
        Thread back = new Thread(() -> Account.transfer(bob, ann, 20));
        there.start();
        back.start();
        there.join();
        back.join();
        System.out.println(ann.balance + bob.balance);
    }
}
