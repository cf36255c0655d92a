// expect: CLEAN
// twin: FillWhileRead
// fill with a range leaves the rest alone.
import java.util.Arrays;

public final class FillUpperHalf {
    public static void main(String[] args) throws Exception {
        double[] samples = {1, 2, 3};
        Thread cleaner = new Thread(() -> Arrays.fill(samples, 2, 3, 0));
        cleaner.start();
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            sum += samples[i];
        }
        cleaner.join();
        System.out.println(sum <= 6);
    }
}
