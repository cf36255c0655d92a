// expect: CLEAN
// twin: GaussianBesideOwnBits
// Random.nextGaussian calls the subclass back under the generator's monitor.
import java.util.Random;

public class GaussianOfOwnBits {
    static final class Bits extends Random {
        private int asked;

        @Override
        protected synchronized int next(int bits) {
            asked++;
            return super.next(bits);
        }

        synchronized int asked() {
            return asked;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Bits bits = new Bits();
        Thread other = new Thread(bits::nextGaussian);
        other.start();
        bits.nextGaussian();
        other.join();
        assert bits.asked() > 0;
    }
}
