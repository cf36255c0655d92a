// expect: DATA_RACE
// twin: PricesInGerman
// Both threads format with one number format, which keeps digits between its steps.
import java.text.NumberFormat;
import java.util.Locale;

public class PricesOnLoan {
    public static void main(String[] args) throws Exception {
        NumberFormat german = NumberFormat.getNumberInstance(Locale.GERMANY);
        String[] prices = new String[2];
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int own = i;
            threads[i] = new Thread(() -> prices[own] = german.format(1234.5 + own));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(prices[0] + " " + prices[1]);
    }
}
