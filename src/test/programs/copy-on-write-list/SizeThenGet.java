// expect: FAILED
// twin: IterateSnapshot
// The list shrinks between size and get.
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public final class SizeThenGet {
    public static void main(String[] args) throws Exception {
        List<Integer> list = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        Thread remover = new Thread(() -> list.remove(0));
        remover.start();
        int last = list.get(list.size() - 1);
        remover.join();
        System.out.println(last);
    }
}
