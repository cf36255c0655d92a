// expect: DATA_RACE
// twin: WrittenAsCopies
// A list is written to a stream while it is filled.
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;

public class WrittenWhileFilled {
    public static void main(String[] args) throws Exception {
        List<Integer> list = new ArrayList<>(List.of(1));
        Thread writer = new Thread(() -> {
            try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
                out.writeObject(list);
            } catch (IOException | java.util.ConcurrentModificationException torn) {
                System.out.println(torn);
            }
        });
        writer.start();
        list.add(2);
        writer.join();
    }
}
