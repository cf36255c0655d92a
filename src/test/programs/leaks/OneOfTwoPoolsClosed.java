// expect: LEAK
// twin: CoreThreadsTimeOut
// Two pools are made, one is closed.
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;

public final class OneOfTwoPoolsClosed {
    static final ThreadPoolExecutor readers = (ThreadPoolExecutor) Executors.newFixedThreadPool(1);
    static final ThreadPoolExecutor writers = (ThreadPoolExecutor) Executors.newFixedThreadPool(1);

    public static void main(String[] args) throws Exception {
        readers.execute(() -> System.out.println("read"));
        writers.execute(() -> System.out.println("written"));
        writers.close();
    }
}
