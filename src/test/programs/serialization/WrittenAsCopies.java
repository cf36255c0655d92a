// expect: CLEAN
// twin: WrittenWhileFilled
// What is read back from the bytes is each thread's own.
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

public class WrittenAsCopies {
    static final class Order implements Serializable {
        int amount = 1;
        List<Integer> items = new ArrayList<>(List.of(1));
    }

    static void changeCopy(Order order) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var out = new ObjectOutputStream(bytes)) {
                out.writeObject(order);
            }
            Order copy = (Order) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
            copy.amount++;
            copy.items.add(2);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Order order = new Order();
        Thread other = new Thread(() -> changeCopy(order));
        other.start();
        changeCopy(order);
        other.join();
        if (order.amount + order.items.size() != 2) {
            throw new AssertionError();
        }
    }
}
