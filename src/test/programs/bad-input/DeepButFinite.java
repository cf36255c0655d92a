// expect: CLEAN | NOT_JUDGED
// Five thousand frames deep, with an operation on a shared field in each.
public final class DeepButFinite {
    static volatile int frames;

    static int sum(int n) {
        frames++;
        return n == 0 ? 0 : n + sum(n - 1);
    }

    public static void main(String[] args) throws Exception {
        Thread deep = new Thread(() -> System.out.println(sum(5_000)));
        deep.start();
        deep.join();
    }
}
