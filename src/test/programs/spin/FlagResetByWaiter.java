// expect: LIVELOCK
// twin: FlagResetAfterUse
// The waiter resets the flag before it waits, and so may wipe out the signal.
public final class FlagResetByWaiter {
    static volatile boolean signalled;

    public static void main(String[] args) throws Exception {
        Thread waiter = new Thread(() -> {
            signalled = false;
            while (!signalled) {
                Thread.yield();
            }
        });
        waiter.start();
        signalled = true;
        waiter.join();
    }
}
