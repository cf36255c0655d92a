// expect: CLEAN
// twin: PricesOnLoan
// Each thread writes a price as its readers are used to, with what the platform knows of their language.
import java.util.List;
import java.util.Locale;

public class PricesInGerman {
    public static void main(String[] args) throws Exception {
        String[] prices = new String[2];
        List<Locale> readers = List.of(Locale.GERMANY, Locale.US);
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int own = i;
            threads[i] = new Thread(() -> prices[own] = String.format(readers.get(own), "%,.2f", 1234.5));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!prices[0].equals("1.234,50") || !prices[1].equals("1,234.50")) {
            throw new AssertionError(String.join(" and ", prices));
        }
    }
}
