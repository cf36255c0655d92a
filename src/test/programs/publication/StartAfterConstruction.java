// expect: CLEAN
// twin: ThisEscapesToThread
// The thread starts when the object is complete.
public final class StartAfterConstruction {
    static class Listener {
        int threshold;
        final Thread thread;

        Listener() {
            thread = new Thread(this::listen);
            threshold = 10;
        }

        void listen() {
            System.out.println(threshold > -1);
        }
    }

    public static void main(String[] args) throws Exception {
        Listener listener = new Listener();
        listener.thread.start();
        listener.thread.join();
    }
}
