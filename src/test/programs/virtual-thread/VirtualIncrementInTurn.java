// expect: CLEAN
// twin: VirtualIncrement
// The second one starts when the first was joined.
public final class VirtualIncrementInTurn {
    static int n;

    public static void main(String[] args) throws Exception {
        Thread a = Thread.ofVirtual().start(() -> n++);
        a.join();
        Thread b = Thread.ofVirtual().start(() -> n++);
        b.join();
        assert n == 2;
    }
}
