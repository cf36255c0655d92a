// expect: CLEAN
// twin: JoinedAboutInTime
// Main waits a twentieth of the time that the other thread is busy, and counts on finding it at work.
public class JoinedTooEarly {
    public static void main(String[] args) throws Exception {
        Thread download = new Thread(() -> {
            try {
                Thread.sleep(1_000);
                System.out.println("loaded");
            } catch (InterruptedException stopped) {
                System.out.println("given up");
            }
        });
        download.start();
        download.join(50);
        assert download.isAlive() : "as fast as that?";
        download.interrupt();
        download.join();
    }
}
