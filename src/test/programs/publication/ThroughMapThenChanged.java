// expect: DATA_RACE on Profile.visits
// twin: ThroughMapInsideCompute
// A concurrent map publishes the profile, nothing guards its later changes.
import java.util.concurrent.ConcurrentHashMap;

public final class ThroughMapThenChanged {
    static class Profile {
        int visits;
    }

    public static void main(String[] args) throws Exception {
        ConcurrentHashMap<String, Profile> profiles = new ConcurrentHashMap<>();
        Runnable visit = () -> profiles.computeIfAbsent("ann", name -> new Profile()).visits++;
        Thread a = new Thread(visit);
        Thread b = new Thread(visit);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(profiles.get("ann").visits > 0);
    }
}
