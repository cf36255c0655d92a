// expect: CLEAN
// twin: MissingJoin
// join orders everything the thread did before what follows.
public final class WithJoin {
    static int result;

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> result = 6 * 7);
        worker.start();
        worker.join();
        System.out.println(result % 42);
    }
}
