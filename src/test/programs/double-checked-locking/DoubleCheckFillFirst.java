// expect: CLEAN
// twin: DoubleCheckWrongOrder
// The map is filled before the reference becomes visible.
import java.util.HashMap;
import java.util.Map;

public final class DoubleCheckFillFirst {
    static final class Config {
        final Map<String, String> entries = new HashMap<>();
    }

    static volatile Config config;

    static Config config() {
        Config seen = config;
        if (seen == null) {
            synchronized (Config.class) {
                seen = config;
                if (seen == null) {
                    seen = new Config();
                    seen.entries.put("mode", "fast");
                    config = seen;
                }
            }
        }
        return seen;
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> config().entries.get("mode"));
        other.start();
        config().entries.get("mode");
        other.join();
    }
}
