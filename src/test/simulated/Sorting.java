import java.util.Arrays;

/** Sorting each half of many arrays. */
final class Sorting {
    private Sorting() {}


    static long sequential() {
        return sort(0, 200);
    }

    static long parallel() throws InterruptedException {
        long[] parts = new long[2];
        Thread first = Thread.ofPlatform().start(() -> parts[0] = sort(0, 200 / 2));
        Thread second = Thread.ofPlatform().start(() -> parts[1] = sort(200 / 2, 200));
        first.join();
        second.join();
        return parts[0] + parts[1];
    }

    private static long sort(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            int[] numbers = new int[5_000];
            long seed = i + 1;
            for (int j = 0; j < numbers.length; j++) {
                seed = seed * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
                numbers[j] = (int) (seed >>> 33);
            }
            Arrays.sort(numbers);
            sum += numbers[numbers.length / 2];
        }
        return sum;
    }
}
