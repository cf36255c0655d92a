// expect: CLEAN
// twin: CallableFieldBeforeGet
// After get the task's writes are visible.
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

public final class CallableFieldAfterGet {
    static final class Search implements Callable<Integer> {
        int visited;

        @Override
        public Integer call() {
            visited++;
            visited++;
            return visited;
        }
    }

    public static void main(String[] args) throws Exception {
        Search search = new Search();
        FutureTask<Integer> task = new FutureTask<>(search);
        new Thread(task).start();
        task.get();
        assert search.visited == 2;
    }
}
