// expect: CLEAN
// twin: OutsideTheExecutor
// Confinement: everybody asks the one thread.
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class ThroughTheExecutor {
    static class Model {
        int clicks;
    }

    public static void main(String[] args) throws Exception {
        Model model = new Model();
        ExecutorService ui = Executors.newSingleThreadExecutor();
        ui.execute(() -> model.clicks++);
        ui.submit(() -> model.clicks += 2).get();
        ui.shutdown();
    }
}
