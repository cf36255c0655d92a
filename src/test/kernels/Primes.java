/** Count primes with a sieve. */
public final class Primes {
    public static void main(String[] args) {
        boolean[] composite = new boolean[300_000];
        int primes = 0;
        for (int i = 2; i < composite.length; i++) {
            if (!composite[i]) {
                primes++;
                for (long j = (long) i * i; j < composite.length; j += i) {
                    composite[(int) j] = true;
                }
            }
        }
        if (primes == 0) {
            throw new IllegalStateException();
        }
    }
}
