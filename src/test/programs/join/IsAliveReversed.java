// expect: DATA_RACE on IsAliveReversed.report
// twin: IsAliveLoop
// The report is read while the thread is alive.
public final class IsAliveReversed {
    static String report = "";

    public static void main(String[] args) throws Exception {
        Thread writer = new Thread(() -> report = "all well");
        writer.start();
        if (writer.isAlive()) {
            System.out.println(report.length() > 8);
        }
        writer.join();
    }
}
