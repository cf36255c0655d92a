import java.math.BigInteger;

/** Products of big numbers. */
final class Factorials {
    private Factorials() {}


    static long sequential() {
        return multiply(0, 1_000);
    }

    static long parallel() throws InterruptedException {
        long[] parts = new long[2];
        Thread first = Thread.ofPlatform().start(() -> parts[0] = multiply(0, 1_000 / 2));
        Thread second = Thread.ofPlatform().start(() -> parts[1] = multiply(1_000 / 2, 1_000));
        first.join();
        second.join();
        return parts[0] + parts[1];
    }

    private static long multiply(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            BigInteger product = BigInteger.ONE;
            for (int j = 2; j < 200; j++) {
                product = product.multiply(BigInteger.valueOf(j + i));
            }
            sum += product.bitLength();
        }
        return sum;
    }
}
