// expect: CLEAN
// twin: LeftForkFirst
// Everybody takes the fork with the lower number first.
public final class LowerForkFirst {
    static final class Philosopher extends Thread {
        private final Object left;
        private final Object right;

        Philosopher(Object left, Object right) {
            this.left = left;
            this.right = right;
        }

        @Override
        public void run() {
            synchronized (left) {
                synchronized (right) {
                    System.out.println("eats");
                }
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Object[] forks = {new Object(), new Object(), new Object()};
        Philosopher[] table = new Philosopher[3];
        for (int i = 0; i < 3; i++) {
            int next = (i + 1) % 3;
            table[i] = new Philosopher(forks[Math.min(i, next)], forks[Math.max(i, next)]);
            table[i].start();
        }
        for (Philosopher philosopher : table) {
            philosopher.join();
        }
    }
}
