// expect: DATA_RACE
// twin: JoinsChained
// Only the last of two threads is joined.
public final class JoinsOnlyTheLast {
    public static void main(String[] args) throws Exception {
        int[] results = new int[2];
        Thread last = null;
        for (int i = 0; i < results.length; i++) {
            int n = i;
            last = new Thread(() -> results[n] = n + 1);
            last.start();
        }
        last.join();
        System.out.println(results[0] + results[1] <= 3);
    }
}
