// expect: CLEAN
// twin: BrokenDoubleCheck
// The field is volatile, so the first check synchronises with the write.
public final class VolatileDoubleCheck {
    static final class Service {
        final int port = 8080;
    }

    private static volatile Service instance;

    static Service instance() {
        if (instance == null) {
            synchronized (VolatileDoubleCheck.class) {
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
