// expect: CLEAN
// twin: InitWaitsForThread
// The thread uses another class only.
public final class InitWaitsForOtherClass {
    static final class Setting {
        static int port;
    }

    static final class Service {

        static {
            Thread loader = new Thread(new Load());
            loader.start();
            try {
                loader.join();
            } catch (InterruptedException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    static final class Load implements Runnable {
        @Override
        public void run() {
            Setting.port = 80;
        }
    }

    public static void main(String[] args) throws Exception {
        new Service();
        assert Setting.port == 80;
    }
}
