// expect: DATA_RACE on Summer.sum
// twin: StateAfterJoin
// The result of a Thread subclass is read while it runs.
public final class StateInSubclass {
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
        int seen = summer.sum;
        summer.join();
        System.out.println(seen <= 6);
    }
}
