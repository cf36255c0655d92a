// expect: DATA_RACE on BrokenDoubleCheck.instance
// twin: VolatileDoubleCheck
// The first check reads a plain field without the lock.
public final class BrokenDoubleCheck {
    static final class Service {
        final int port = 8080;
    }

    private static Service instance;

    static Service instance() {
        if (instance == null) {
            synchronized (BrokenDoubleCheck.class) {
                if (instance == null) {
                    instance = new Service();
                }
            }
        }
        return instance;
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> instance());
        other.start();
        System.out.println(instance().port);
        other.join();
    }
}
