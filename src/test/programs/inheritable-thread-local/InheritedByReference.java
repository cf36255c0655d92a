// expect: DATA_RACE
// twin: InheritedByCopy
// The child inherits the reference, so both change one map.
import java.util.HashMap;
import java.util.Map;

public final class InheritedByReference {
    public static void main(String[] args) throws Exception {
        InheritableThreadLocal<Map<String, String>> context = new InheritableThreadLocal<>();
        context.set(new HashMap<>());
        Thread child = new Thread(() -> context.get().put("child", "yes"));
        child.start();
        context.get().put("parent", "yes");
        child.join();
        System.out.println(context.get().size() > 0);
    }
}
