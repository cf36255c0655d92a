// expect: CLEAN
// twin: ReadWhileWriting
// The range is read before the thread starts and after it was joined, never between.
public final class ReadAfterJoin {
    static class Range {
        int lower = 0;
        int upper = 10;
    }

    public static void main(String[] args) throws Exception {
        Range range = new Range();
        Thread mover = new Thread(() -> {
            range.upper = 30;
            range.lower = 20;
        });
        boolean sound = range.lower <= range.upper;
        mover.start();
        mover.join();
        sound &= range.lower <= range.upper;
        System.out.println(sound);
    }
}
