// expect: DATA_RACE on SpinBarrierPlainCount.arrived
// twin: SpinBarrierAtomicCount
// A counting barrier with a volatile gate counts its parties in a plain int.
public final class SpinBarrierPlainCount {
    static int arrived;
    static volatile boolean open;

    static void arrive() {
        if (++arrived == 2) {
            open = true;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(SpinBarrierPlainCount::arrive);
        other.start();
        arrive();
        other.join();
        System.out.println(open);
    }
}
