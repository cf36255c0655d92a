// expect: DATA_RACE
// twin: FinalListFilledInConstructor
// A final field protects the reference to the list, not what the list holds.
import java.util.ArrayList;
import java.util.List;

public final class FinalListMutableContent {
    static final class Basket {
        final List<String> items = new ArrayList<>();
    }

    public static void main(String[] args) throws Exception {
        Basket basket = new Basket();
        Thread shopper = new Thread(() -> basket.items.add("milk"));
        shopper.start();
        System.out.println(basket.items.size() <= 1);
        shopper.join();
    }
}
