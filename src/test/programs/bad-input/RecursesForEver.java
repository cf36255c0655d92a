// expect: FAILED | NOT_JUDGED
// A StackOverflowError in main.
public final class RecursesForEver {
    static int depth(int n) {
        return depth(n + 1) + 1;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(depth(0));
    }
}
