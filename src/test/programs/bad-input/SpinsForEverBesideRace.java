// expect: DATA_RACE | LIVELOCK | NOT_JUDGED
// A thread that never ends must not hide the race of the others.
public final class SpinsForEverBesideRace {
    static int shared;

    public static void main(String[] args) throws Exception {
        Thread endless = new Thread(() -> {
            while (true) {
                Thread.onSpinWait();
            }
        });
        endless.start();
        Thread writer = new Thread(() -> shared++);
        writer.start();
        shared++;
        writer.join();
    }
}
