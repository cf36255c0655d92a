// expect: DATA_RACE on Account.balance
// twin: OverdraftSequential
// Check, then withdraw, without any lock.
public final class OverdraftPlain {
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
        account.withdraw(60);
        spouse.join();
        assert account.balance() >= 0;
    }
}
