// expect: DATA_RACE
// twin: OwnObjectInThreadLocal
// Every thread's ThreadLocal holds the same list.
import java.util.ArrayList;
import java.util.List;

public final class SharedObjectInThreadLocal {
    public static void main(String[] args) throws Exception {
        List<String> common = new ArrayList<>();
        ThreadLocal<List<String>> local = ThreadLocal.withInitial(() -> common);
        Thread other = new Thread(() -> local.get().add("other"));
        other.start();
        local.get().add("main");
        other.join();
        System.out.println(common.size() > 0);
    }
}
