// expect: DATA_RACE on PatrolsAfterTheMonitor.rounds
// twin: PatrolsUnderTheMonitor
// The rounds are counted when the monitor has been given back.
public final class PatrolsAfterTheMonitor {
    private int rounds;
    private boolean closed;

    void patrol() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            synchronized (this) {
                if (closed) {
                    return;
                }
                wait(2);
            }
            rounds++;
        }
    }

    synchronized void close() {
        rounds++;
        closed = true;
        notifyAll();
    }

    public static void main(String[] args) throws Exception {
        PatrolsAfterTheMonitor gate = new PatrolsAfterTheMonitor();
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
