// expect: CLEAN
// twin: ThroughAtomicTooEarly
// The set comes last.
import java.util.concurrent.atomic.AtomicReference;

public final class ThroughAtomicComplete {
    static final class Order {
        int total;
    }

    public static void main(String[] args) throws Exception {
        AtomicReference<Order> latest = new AtomicReference<>();
        Thread till = new Thread(() -> {
            Order order = new Order();
            order.total = 99;
            latest.set(order);
        });
        till.start();
        Order seen = latest.get();
        System.out.println(seen == null || seen.total == 99);
        till.join();
    }
}
