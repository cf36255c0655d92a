// expect: CLEAN
// twin: ResultsTakenBeforeJoin
// The view may be made before the threads start: it reads nothing until it is copied.
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public final class ResultsTakenAfterJoin {
    public static void main(String[] args) throws Exception {
        Integer[] squares = new Integer[2];
        List<Integer> view = Arrays.asList(squares);
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int mine = i;
            threads[i] = new Thread(() -> squares[mine] = mine * mine);
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(new ArrayList<>(view) + " " + view.contains(1) + " " + view.stream().toList());
    }
}
