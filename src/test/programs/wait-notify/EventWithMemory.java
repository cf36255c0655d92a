// expect: CLEAN
// twin: EventWithoutMemory
// The event is remembered whether or not somebody waits.
public final class EventWithMemory {
    static final class Event {
        private int waiters;
        private boolean set;

        synchronized void set() {
            set = true;
            if (waiters > 0) {
                notifyAll();
            }
        }

        synchronized void await() throws InterruptedException {
            waiters++;
            while (!set) {
                wait();
            }
            waiters--;
        }
    }

    public static void main(String[] args) throws Exception {
        Event loaded = new Event();
        Thread loader = new Thread(loaded::set);
        loader.start();
        loaded.await();
        loader.join();
    }
}
