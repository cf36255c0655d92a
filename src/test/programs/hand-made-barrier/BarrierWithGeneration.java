// expect: CLEAN
// twin: BarrierReusedTooEarly
// Those who wait look at the generation, which only moves forward.
public final class BarrierWithGeneration {
    static final class Barrier {
        private final int parties;
        private int arrived;
        private int generation;

        Barrier(int parties) {
            this.parties = parties;
        }

        synchronized void await() throws InterruptedException {
            arrived++;
            if (arrived == parties) {
                arrived = 0;
                generation++;
                notifyAll();
            } else {
                int mine = generation;
                while (mine == generation) {
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
