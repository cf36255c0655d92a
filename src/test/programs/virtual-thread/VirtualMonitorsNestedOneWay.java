// expect: CLEAN
// twin: VirtualMonitorCycle
// A third monitor is taken first by both.
public final class VirtualMonitorsNestedOneWay {
    static final Object desk = new Object();

    static void both(Object first, Object second) {
        synchronized (desk) {
            synchronized (first) {
                synchronized (second) {
                    Thread.yield();
                }
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Object ink = new Object();
        Object paper = new Object();
        Thread a = Thread.startVirtualThread(() -> both(ink, paper));
        Thread b = Thread.startVirtualThread(() -> both(paper, ink));
        a.join();
        b.join();
    }
}
