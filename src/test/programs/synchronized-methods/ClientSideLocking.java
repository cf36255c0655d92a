// expect: CLEAN
// twin: TwoCallsAreNotOne
// The caller holds the wallet's monitor over both calls.
public final class ClientSideLocking {
    static final class Wallet {
        private int coins = 5;

        synchronized int coins() {
            return coins;
        }

        synchronized void spend(int amount) {
            coins -= amount;
        }
    }

    static void buy(Wallet wallet) {
        synchronized (wallet) {
            if (wallet.coins() >= 4) {
                wallet.spend(4);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Wallet wallet = new Wallet();
        Thread other = new Thread(() -> buy(wallet));
        other.start();
        buy(wallet);
        other.join();
        assert wallet.coins() >= 0 : "spent money that was not there";
    }
}
