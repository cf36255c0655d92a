// expect: DATA_RACE on Model.clicks
// twin: ThroughTheExecutor
// The model belongs to the executor's thread; main touches it as well.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class OutsideTheExecutor {
    static class Model {
        int clicks;
    }

    public static void main(String[] args) throws Exception {
        Model model = new Model();
        ExecutorService ui = Executors.newSingleThreadExecutor();
        ui.execute(() -> model.clicks++);
        model.clicks++;
        ui.shutdown();
    }
}
