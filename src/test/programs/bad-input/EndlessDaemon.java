// expect: CLEAN | NOT_JUDGED
// A daemon that spins without end; main ends.
public final class EndlessDaemon {
    static volatile int spins;

    public static void main(String[] args) throws Exception {
        Thread daemon = new Thread(() -> {
            while (true) {
                spins = (spins + 1) & 7;
            }
        });
        daemon.setDaemon(true);
        daemon.start();
        System.out.println(spins >= 0);
    }
}
