// expect: DEADLOCK
// twin: VirtualMonitorsNestedOneWay
// Two virtual threads lock two monitors in opposite order.
public final class VirtualMonitorCycle {
    static void both(Object first, Object second) {
        synchronized (first) {
            synchronized (second) {
                Thread.yield();
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
