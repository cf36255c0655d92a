// expect: CLEAN
// twin: ManyTasksCountTogether
// More forked tasks than a worker's queue holds at first.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

public class ManyTasksGrowTheQueue {
    static final class Box {
        int value;
    }

    static final class Twice extends RecursiveTask<Integer> {
        final Box box;

        Twice(Box box) {
            this.box = box;
        }

        @Override
        protected Integer compute() {
            return 2 * box.value;
        }
    }

    static final class All extends RecursiveTask<Integer> {
        @Override
        protected Integer compute() {
            List<Twice> tasks = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                Box box = new Box();
                box.value = i;
                Twice task = new Twice(box);
                tasks.add(task);
                task.fork();
            }
            int sum = 0;
            for (int i = tasks.size() - 1; i >= 0; i--) {
                sum += tasks.get(i).join();
            }
            return sum;
        }
    }

    public static void main(String[] args) {
        if (ForkJoinPool.commonPool().invoke(new All()) != 150 * 149) {
            throw new AssertionError();
        }
    }
}
