// expect: FAILED
// twin: MainCatchesByItself
// The handler prints the exception that ends main; the program still ends with status 1.
public final class HandlerHidesMainsFailure {
    public static void main(String[] args) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> System.out.println(error.getMessage()));
        int[] result = new int[1];
        Thread worker = new Thread(() -> result[0] = 41);
        worker.start();
        worker.join();
        if (result[0] != 42) {
            throw new IllegalStateException("wrong: " + result[0]);
        }
    }
}
