// expect: CLEAN
// twin: OneOfTwoPoolsClosed
// The other pool's threads end when they were idle for a second.
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public final class CoreThreadsTimeOut {
    static final ThreadPoolExecutor readers = (ThreadPoolExecutor) Executors.newFixedThreadPool(1);
    static final ThreadPoolExecutor writers = (ThreadPoolExecutor) Executors.newFixedThreadPool(1);

    public static void main(String[] args) throws Exception {
        readers.setKeepAliveTime(1, TimeUnit.SECONDS);
        readers.allowCoreThreadTimeOut(true);
        readers.execute(() -> System.out.println("read"));
        writers.execute(() -> System.out.println("written"));
        writers.close();
    }
}
