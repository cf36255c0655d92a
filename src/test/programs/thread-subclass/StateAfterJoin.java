// expect: CLEAN
// twin: StateInSubclass
// The sum is read after the join.
public final class StateAfterJoin {
    static final class Summer extends Thread {
        private final int[] numbers;
        int sum;

        Summer(int... numbers) {
            this.numbers = numbers;
        }

        @Override
        public void run() {
            for (int n : numbers) {
                sum += n;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Summer summer = new Summer(1, 2, 3);
        summer.start();
        summer.join();
        int seen = summer.sum;
        assert seen == 6;
    }
}
