// expect: DATA_RACE on VirtualIncrement.n
// twin: VirtualIncrementInTurn
// Thread.Builder makes virtual threads; ++ is no more atomic there.
public final class VirtualIncrement {
    static int n;

    public static void main(String[] args) throws Exception {
        Thread a = Thread.ofVirtual().start(() -> n++);
        Thread b = Thread.ofVirtual().start(() -> n++);
        a.join();
        b.join();
        System.out.println(n);
    }
}
