// expect: CLEAN
// twin: IsAliveReversed
// isAlive() returning false synchronises as join does.
public final class IsAliveLoop {
    static String report = "";

    public static void main(String[] args) throws Exception {
        Thread writer = new Thread(() -> report = "all well");
        writer.start();
        while (writer.isAlive()) {
            Thread.yield();
        }
        System.out.println(report.length());
        writer.join();
    }
}
