// expect: DATA_RACE on Task.priority
// twin: PriorityByReinsertion
// The priority of a queued element is changed while the queue compares.
import java.util.Comparator;
import java.util.concurrent.PriorityBlockingQueue;

public final class PriorityChangedInside {
    static final class Task {
        int priority;

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
        urgent.priority = 1;
        adder.join();
        System.out.println(queue.poll() != null);
    }
}
