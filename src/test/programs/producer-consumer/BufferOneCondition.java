// expect: LOST_WAKE_UP
// twin: BufferTwoConditions
// One slot, two producers, two consumers, one condition, notify.
public final class BufferOneCondition {
    static final class Slot {
        private Integer value;

        synchronized void put(int next) throws InterruptedException {
            while (value != null) {
                wait();
            }
            value = next;
            notify();
        }

        synchronized int take() throws InterruptedException {
            while (value == null) {
                wait();
            }
            int taken = value;
            value = null;
            notify();
            return taken;
        }
    }

    interface Body {
        void run() throws Exception;
    }

    static Thread thread(Body body) {
        return new Thread(() -> {
            try {
                body.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static void main(String[] args) throws Exception {
        Slot slot = new Slot();
        Thread[] threads = new Thread[4];
        for (int i = 0; i < 4; i += 2) {
            int n = i;
            threads[i] = thread(() -> slot.put(n));
            threads[i + 1] = thread(() -> slot.take());
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
