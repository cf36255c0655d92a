// expect: DATA_RACE on Range.upper
// twin: ReadAfterJoin
// One thread moves both ends of a range, the other looks at them.
public final class ReadWhileWriting {
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
        mover.start();
        boolean sound = range.lower <= range.upper;
        mover.join();
        System.out.println(sound);
    }
}
