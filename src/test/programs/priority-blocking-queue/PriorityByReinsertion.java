// expect: CLEAN
// twin: PriorityChangedInside
// The task is taken out and a new one put in.
import java.util.Comparator;
import java.util.concurrent.PriorityBlockingQueue;

public final class PriorityByReinsertion {
    static final class Task {
        final int priority;

        Task(int priority) {
            this.priority = priority;
        }

        int priority() {
            return priority;
        }
    }

    public static void main(String[] args) throws Exception {
        PriorityBlockingQueue<Task> queue = new PriorityBlockingQueue<>(4, Comparator.comparingInt(Task::priority));
        Task urgent = new Task(3);
        queue.add(urgent);
        Thread adder = new Thread(() -> queue.add(new Task(2)));
        adder.start();
        if (queue.remove(urgent)) {
            queue.add(new Task(1));
        }
        adder.join();
        System.out.println(queue.poll() != null);
    }
}
