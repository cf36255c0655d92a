// expect: CLEAN
// twin: SharedObjectInThreadLocal
// Each thread makes a list of its own.
import java.util.ArrayList;
import java.util.List;

public final class OwnObjectInThreadLocal {
    public static void main(String[] args) throws Exception {
        List<String> common = new ArrayList<>();
        ThreadLocal<List<String>> local = ThreadLocal.withInitial(() -> new ArrayList<>(common));
        Thread other = new Thread(() -> local.get().add("other"));
        other.start();
        local.get().add("main");
        other.join();
        assert local.get().size() == 1;
    }
}
