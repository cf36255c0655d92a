// expect: CLEAN
// twin: InheritedByReference
// childValue gives the child a copy.
import java.util.HashMap;
import java.util.Map;

public final class InheritedByCopy {
    public static void main(String[] args) throws Exception {
        InheritableThreadLocal<Map<String, String>> context = new InheritableThreadLocal<>() {
            @Override
            protected Map<String, String> childValue(Map<String, String> parent) {
                return new HashMap<>(parent);
            }
        };
        context.set(new HashMap<>());
        Thread child = new Thread(() -> context.get().put("child", "yes"));
        child.start();
        context.get().put("parent", "yes");
        child.join();
        assert context.get().size() == 1;
    }
}
