// expect: DATA_RACE
// twin: StealByCas
// Owner and thief of a hand-made deque with plain indices.
public final class StealFromPlainDeque {
    static final class Deque {
        private final Runnable[] tasks = new Runnable[8];
        private int top;
        private int bottom;

        void push(Runnable task) {
            tasks[bottom++] = task;
        }

        Runnable steal() {
            return top < bottom ? tasks[top++] : null;
        }
    }

    public static void main(String[] args) throws Exception {
        Deque deque = new Deque();
        Thread thief = new Thread(() -> deque.steal());
        thief.start();
        deque.push(() -> System.out.println("task"));
        thief.join();
    }
}
