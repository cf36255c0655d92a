// expect: CLEAN
// twin: ThroughMapThenChanged
// The visit is counted inside compute, which is atomic per key.
import java.util.concurrent.ConcurrentHashMap;

public final class ThroughMapInsideCompute {
    static class Profile {
        int visits;
    }

    public static void main(String[] args) throws Exception {
        ConcurrentHashMap<String, Profile> profiles = new ConcurrentHashMap<>();
        Runnable visit = () -> profiles.compute("ann", (name, old) -> {
            Profile profile = old == null ? new Profile() : old;
            profile.visits++;
            return profile;
        });
        Thread a = new Thread(visit);
        Thread b = new Thread(visit);
        a.start();
        b.start();
        a.join();
        b.join();
        assert profiles.get("ann").visits == 2;
    }
}
