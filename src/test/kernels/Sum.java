/** Fill an array and add it up. */
public final class Sum {
    public static void main(String[] args) {
        int[] numbers = new int[200_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i % 97;
        }
        long sum = 0;
        for (int round = 0; round < 10; round++) {
            for (int number : numbers) {
                sum += number;
            }
        }
        if (sum == 0) {
            throw new IllegalStateException();
        }
    }
}
