// expect: NOT_JUDGED | FAILED | LIVELOCK
// Every thread starts two more.
public final class ThreadBomb {
    public static void main(String[] args) throws Exception {
        new Runnable() {
            @Override
            public void run() {
                new Thread(this).start();
                new Thread(this).start();
            }
        }.run();
    }
}
