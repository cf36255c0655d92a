// expect: DATA_RACE on Listener.threshold
// twin: StartAfterConstruction
// The constructor starts a thread before the object is complete.
public final class ThisEscapesToThread {
    static class Listener {
        int threshold;
        final Thread thread;

        Listener() {
            thread = new Thread(this::listen);
            thread.start();
            threshold = 10;
        }

        void listen() {
            System.out.println(threshold > -1);
        }
    }

    public static void main(String[] args) throws Exception {
        Listener listener = new Listener();
        listener.thread.join();
    }
}
