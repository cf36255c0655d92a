// expect: DATA_RACE
// twin: FillUpperHalf
// Arrays.fill clears what another thread sums up.
import java.util.Arrays;

public final class FillWhileRead {
    public static void main(String[] args) throws Exception {
        double[] samples = {1, 2, 3};
        Thread cleaner = new Thread(() -> Arrays.fill(samples, 0));
        cleaner.start();
        double sum = 0;
        for (double sample : samples) {
            sum += sample;
        }
        cleaner.join();
        System.out.println(sum <= 6);
    }
}
