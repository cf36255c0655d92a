// expect: CLEAN
// twin: FinalListMutableContent
// The list is filled in the constructor and only read afterwards.
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class FinalListFilledInConstructor {
    static final class Basket {
        final List<String> items;

        Basket(String... names) {
            List<String> list = new ArrayList<>();
            Collections.addAll(list, names);
            items = list;
        }
    }

    public static void main(String[] args) throws Exception {
        Basket basket = new Basket("milk", "bread");
        Thread shopper = new Thread(() -> System.out.println(basket.items.get(0)));
        shopper.start();
        assert basket.items.size() == 2;
        shopper.join();
    }
}
