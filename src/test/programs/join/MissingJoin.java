// expect: DATA_RACE on MissingJoin.result
// twin: WithJoin
// The result is read without waiting for the thread.
public final class MissingJoin {
    static int result;

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> result = 6 * 7);
        worker.start();
        System.out.println(result % 42);
    }
}
