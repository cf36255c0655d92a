// expect: DATA_RACE on Search.visited
// twin: CallableFieldAfterGet
// The callable's progress field is read while it runs.
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

public final class CallableFieldBeforeGet {
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
        System.out.println(search.visited < 3);
        task.get();
    }
}
