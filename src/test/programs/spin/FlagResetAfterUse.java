// expect: CLEAN
// twin: FlagResetByWaiter
// The waiter resets the flag when it has seen it.
public final class FlagResetAfterUse {
    static volatile boolean signalled;

    public static void main(String[] args) throws Exception {
        Thread waiter = new Thread(() -> {
            while (!signalled) {
                Thread.yield();
            }
            signalled = false;
        });
        waiter.start();
        signalled = true;
        waiter.join();
    }
}
