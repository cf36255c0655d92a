// expect: LOST_WAKE_UP
// twin: BarrierWithGeneration
// The counter is reset by the last one while the others have not looked yet.
public final class BarrierReusedTooEarly {
    static final class Barrier {
        private final int parties;
        private int arrived;

        Barrier(int parties) {
            this.parties = parties;
        }

        synchronized void await() throws InterruptedException {
            arrived++;
            if (arrived == parties) {
                arrived = 0;
                notifyAll();
            } else {
                while (arrived != 0) {
                    wait();
                }
            }
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
        Barrier barrier = new Barrier(2);
        Body twice = () -> {
            barrier.await();
            barrier.await();
        };
        Thread a = thread(twice);
        Thread b = thread(twice);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
