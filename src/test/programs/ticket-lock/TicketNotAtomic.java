// expect: FAILED
// twin: TicketLockGuardsPlain
// The ticket is drawn with a volatile ++, so two get the same number.
public final class TicketNotAtomic {
    static volatile int next;

    static int draw() {
        int mine = next;
        next = mine + 1;
        return mine;
    }

    public static void main(String[] args) throws Exception {
        int[] theirs = new int[1];
        Thread other = new Thread(() -> theirs[0] = draw());
        other.start();
        int mine = draw();
        other.join();
        assert mine != theirs[0] : "same ticket twice";
    }
}
