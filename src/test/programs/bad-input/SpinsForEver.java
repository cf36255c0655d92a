// expect: LIVELOCK | NOT_JUDGED
// Computes without end in one thread; nothing shared is touched.
public final class SpinsForEver {
    public static void main(String[] args) throws Exception {
        long sum = 0;
        for (long i = 0; ; i++) {
            sum += i * 31;
            if (sum == Long.MIN_VALUE && i < 0) {
                System.out.println(sum);
            }
        }
    }
}
