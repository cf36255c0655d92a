// expect: DATA_RACE on Config.entries
// twin: DoubleCheckFillFirst
// The volatile reference is assigned before the object is filled.
import java.util.HashMap;
import java.util.Map;

public final class DoubleCheckWrongOrder {
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
                    config = seen;
                    seen.entries.put("mode", "fast");
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
