// expect: FAILED
// twin: JoinedTooEarly
// Main waits almost as long as the other thread sleeps, and counts on being earlier.
public class JoinedAboutInTime {
    public static void main(String[] args) throws Exception {
        Thread download = new Thread(() -> {
            try {
                Thread.sleep(100);
                System.out.println("loaded");
            } catch (InterruptedException stopped) {
                System.out.println("given up");
            }
        });
        download.start();
        download.join(80);
        boolean loading = download.isAlive();
        download.join();
        assert loading : "as fast as that?";
    }
}
