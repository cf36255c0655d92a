import java.util.*;
import java.util.concurrent.*;
public class Pool {
    public static void main(String[] a) throws Exception {
        List<Integer> list = new ArrayList<>();
        int[] sums = new int[2];
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int n = i;
            all.add(pool.submit(() -> {
                list.add(n);
                sums[0] += n + 1;
            }));
        }
        for (Future<?> f : all) f.get();
        pool.shutdown();
        System.out.println(list + " " + sums[0]);
    }
}
