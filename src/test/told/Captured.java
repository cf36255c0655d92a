import java.util.ArrayList;
import java.util.List;

public class Captured {
    public static void main(String[] args) throws Exception {
        int[] ticks = new int[1];
        List<Integer> seen = new ArrayList<>();
        Thread clock = new Thread(new Runnable() {
            @Override
            public void run() {
                ticks[0]++;
                seen.add(1);
            }
        });
        clock.start();
        ticks[0]++;
        System.out.println(seen);
        clock.join();
    }
}
