// expect: DATA_RACE on Order.total
// twin: ThroughAtomicComplete
// The order is put into the AtomicReference and then changed.
import java.util.concurrent.atomic.AtomicReference;

public final class ThroughAtomicTooEarly {
    static final class Order {
        int total;
    }

    public static void main(String[] args) throws Exception {
        AtomicReference<Order> latest = new AtomicReference<>();
        Thread till = new Thread(() -> {
            Order order = new Order();
            latest.set(order);
            order.total = 99;
        });
        till.start();
        Order seen = latest.get();
        System.out.println(seen == null || seen.total >= 0);
        till.join();
    }
}
