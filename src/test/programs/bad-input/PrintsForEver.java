// expect: NOT_JUDGED | FAILED | LIVELOCK
// Prints without end.
public final class PrintsForEver {
    public static void main(String[] args) throws Exception {
        while (true) {
            System.out.println("and on");
        }
    }
}
