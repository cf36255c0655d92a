// expect: LOST_WAKE_UP
// twin: EventWithMemory
// An event that is set while nobody waits is forgotten.
public final class EventWithoutMemory {
    static final class Event {
        private int waiters;
        private boolean set;

        synchronized void set() {
            if (waiters > 0) {
                set = true;
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
