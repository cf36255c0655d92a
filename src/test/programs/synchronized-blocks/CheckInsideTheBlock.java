// expect: CLEAN
// twin: CheckOutsideTheBlock
// Test and change happen under one lock.
public final class CheckInsideTheBlock {
    static final class Stock {
        int left = 1;

        void sell() {
            synchronized (this) {
                if (left > 0) {
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
        assert stock.left == 0;
    }
}
