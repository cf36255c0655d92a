// expect: DATA_RACE
// twin: ResultsTakenAfterJoin
// A list that is only a view of an array reads the array when it is copied.
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public final class ResultsTakenBeforeJoin {
    public static void main(String[] args) throws Exception {
        Integer[] squares = new Integer[2];
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int mine = i;
            threads[i] = new Thread(() -> squares[mine] = mine * mine);
            threads[i].start();
        }
        List<Integer> copy = new ArrayList<>(Arrays.asList(squares));
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(copy);
    }
}
