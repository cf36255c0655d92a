// expect: CLEAN
// twin: SizeThenGet
// The iterator works on a snapshot.
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public final class IterateSnapshot {
    public static void main(String[] args) throws Exception {
        List<Integer> list = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        Thread remover = new Thread(() -> list.remove(0));
        remover.start();
        int last = 0;
        for (int value : list) {
            last = value;
        }
        assert last == 3;
        remover.join();
        System.out.println(last);
    }
}
