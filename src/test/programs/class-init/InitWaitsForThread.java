// expect: DEADLOCK
// twin: InitWaitsForOtherClass
// A static initialiser waits for a thread that needs the class.
public final class InitWaitsForThread {
    static final class Service {
        static int port;

        static {
            Thread loader = new Thread(() -> port = 80);
            loader.start();
            try {
                loader.join();
            } catch (InterruptedException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println(Service.port);
    }
}
