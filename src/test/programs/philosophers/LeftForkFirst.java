// expect: DEADLOCK
// twin: LowerForkFirst
// Everybody takes the left fork first.
public final class LeftForkFirst {
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
            table[i] = new Philosopher(forks[i], forks[(i + 1) % 3]);
            table[i].start();
        }
        for (Philosopher philosopher : table) {
            philosopher.join();
        }
    }
}
