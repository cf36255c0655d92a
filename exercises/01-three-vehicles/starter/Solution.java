import java.util.List;
import lab.ex01.Sighting;
import lab.ex01.ThreeVehicles;

public final class Solution implements ThreeVehicles {
    @Override
    public List<Sighting> send() throws Exception {
        return List.of(byThread(), byProcess(), byAsyncCall());
    }

    private static Sighting byThread() throws Exception {
        // Start a thread that makes the sighting, and wait for it.
        return new Sighting("Threading", 0, "", false);
    }

    private static Sighting byProcess() throws Exception {
        // Start a second Java (its main method is Child.main below), read what it says, and wait until it has ended.
        return new Sighting("Multiprocessing", 0, "", false);
    }

    private static Sighting byAsyncCall() throws Exception {
        // Let a CompletableFuture make the sighting.
        return new Sighting("Asyncio", 0, "", false);
    }

    static final class Child {
        public static void main(String[] arguments) {
            // Print what the parent needs to know.
        }
    }
}
