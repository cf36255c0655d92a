// expect: DATA_RACE on Stock.left
// twin: CheckInsideTheBlock
// The condition is tested before the lock is taken.
public final class CheckOutsideTheBlock {
    static final class Stock {
        int left = 1;

        void sell() {
            if (left > 0) {
                synchronized (this) {
                    left--;
                }
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Stock stock = new Stock();
        Thread a = new Thread(stock::sell);
        Thread b = new Thread(stock::sell);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(stock.left <= 1);
    }
}
