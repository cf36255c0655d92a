// expect: CLEAN
// twin: PatrolsAfterTheMonitor
// A thread waits a short time again and again and counts rounds; another one holds the monitor for long stretches. Whoever comes out of a
// wait whose time is over has to take the monitor first.
public final class PatrolsUnderTheMonitor {
    private int rounds;
    private boolean closed;

    synchronized void patrol() throws InterruptedException {
        while (!closed) {
            wait(2);
            int before = rounds;
            System.out.println("round");
            rounds = before + 1;
            if (rounds > 50) {
                return;
            }
        }
    }

    synchronized void close() {
        for (int i = 0; i < 3; i++) {
            int before = rounds;
            synchronized (System.out) {
                System.out.println("closing");
            }
            assert rounds == before : "somebody else was inside";
            rounds = before + 1;
        }
        closed = true;
        notifyAll();
    }

    public static void main(String[] args) throws Exception {
        PatrolsUnderTheMonitor gate = new PatrolsUnderTheMonitor();
        Thread guard = new Thread(() -> {
            try {
                gate.patrol();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        guard.start();
        gate.close();
        guard.join();
    }
}
