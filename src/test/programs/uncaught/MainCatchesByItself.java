// expect: CLEAN
// twin: HandlerHidesMainsFailure
// The handler is for the workers; main catches what it throws.
public final class MainCatchesByItself {
    public static void main(String[] args) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> System.out.println(error.getMessage()));
        int[] result = new int[1];
        Thread worker = new Thread(() -> {
            result[0] = 41;
            throw new IllegalStateException("after the work");
        });
        worker.start();
        worker.join();
        try {
            if (result[0] != 42) {
                throw new IllegalStateException("wrong: " + result[0]);
            }
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
