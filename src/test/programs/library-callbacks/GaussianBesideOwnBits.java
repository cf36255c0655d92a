// expect: DATA_RACE on Bits.asked
// twin: GaussianOfOwnBits
// One thread asks for numbers under the generator's monitor, the other one looks at its count beside it.
import java.util.Random;

public class GaussianBesideOwnBits {
    static final class Bits extends Random {
        private int asked;

        @Override
        protected int next(int bits) {
            asked++;
            return super.next(bits);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Bits bits = new Bits();
        Thread other = new Thread(bits::nextGaussian);
        other.start();
        int asked = bits.asked;
        other.join();
        assert bits.asked >= asked;
    }
}
