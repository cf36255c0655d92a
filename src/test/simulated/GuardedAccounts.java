/** Two threads that move money between eight accounts, each with a monitor of its own, and compute a rate in between. */
final class GuardedAccounts {
    private GuardedAccounts() {}

    private static final int MOVES = 40_000;

    private static final class Account {
        private long money = 1_000;

        synchronized void add(long amount) {
            money += amount;
        }

        synchronized long money() {
            return money;
        }
    }

    private static Account[] accounts() {
        var accounts = new Account[8];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = new Account();
        }
        return accounts;
    }

    private static long rate(long x) {
        long rest = x % 97 + 3;
        long sum = 0;
        for (int i = 1; i < 120; i++) {
            rest = (rest * 31 + i) % 1_009;
            sum += rest;
        }
        return sum % 7;
    }

    private static void move(Account[] accounts, int from, int to) {
        for (int i = from; i < to; i++) {
            long amount = rate(i);
            accounts[i * 7 % 8].add(-amount);
            accounts[(i * 5 + 3) % 8].add(amount);
        }
    }

    private static long sum(Account[] accounts) {
        long sum = 0;
        for (Account each : accounts) {
            sum += each.money();
        }
        return sum;
    }

    static long sequential() {
        Account[] accounts = accounts();
        move(accounts, 0, MOVES);
        return sum(accounts);
    }

    static long parallel() throws InterruptedException {
        Account[] accounts = accounts();
        Thread first = Thread.ofPlatform().start(() -> move(accounts, 0, MOVES / 2));
        Thread second = Thread.ofPlatform().start(() -> move(accounts, MOVES / 2, MOVES));
        first.join();
        second.join();
        return sum(accounts);
    }
}
