// expect: DATA_RACE
// twin: ManyTasksGrowTheQueue
// Each task adds its part to one field.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

public class ManyTasksCountTogether {
    static int sum;

    static final class Add extends RecursiveAction {
        final int part;

        Add(int part) {
            this.part = part;
        }

        @Override
        protected void compute() {
            sum += part;
        }
    }

    static final class All extends RecursiveAction {
        @Override
        protected void compute() {
            List<Add> tasks = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                tasks.add(new Add(i));
            }
            ForkJoinTask.invokeAll(tasks);
        }
    }

    public static void main(String[] args) {
        ForkJoinPool.commonPool().invoke(new All());
        System.out.println(sum);
    }
}
