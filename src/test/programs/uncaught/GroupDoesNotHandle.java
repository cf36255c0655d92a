// expect: FAILED
// twin: UncaughtHandlers
// The thread group is a class of its own, but takes no exceptions.
public final class GroupDoesNotHandle {
    public static void main(String[] args) throws Exception {
        ThreadGroup group = new ThreadGroup("workers") {
            @Override
            public String toString() {
                return "workers of " + getParent().getName();
            }
        };
        Thread worker = new Thread(group, () -> {
            throw new IllegalStateException("no work");
        });
        worker.start();
        worker.join();
    }
}
