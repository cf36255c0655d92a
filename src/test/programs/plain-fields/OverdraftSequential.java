// expect: CLEAN
// twin: OverdraftPlain
// The second withdrawal starts after the first thread was joined.
public final class OverdraftSequential {
    static final class Account {
        private int balance = 100;

        boolean withdraw(int amount) {
            if (balance < amount) {
                return false;
            }
            balance -= amount;
            return true;
        }

        int balance() {
            return balance;
        }
    }

    public static void main(String[] args) throws Exception {
        Account account = new Account();
        Thread spouse = new Thread(() -> account.withdraw(70));
        spouse.start();
        spouse.join();
        account.withdraw(60);
        assert account.balance() >= 0;
    }
}
