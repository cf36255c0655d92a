import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import lab.ex01.Sighting;
import lab.ex01.ThreeVehicles;
import lab.kit.JavaChild;

/** Reads the line of the child, but does not wait for its end. */
public final class Solution implements ThreeVehicles {
    @Override
    public List<Sighting> send() throws Exception {
        return List.of(byThread(), byProcess(), byAsyncCall());
    }

    private static Sighting byThread() throws InterruptedException {
        var slot = new Sighting[1];
        var thread = new Thread(() -> slot[0] = here("Threading"));
        thread.start();
        thread.join();
        return slot[0];
    }

    private static Sighting byProcess() throws Exception {
        Process child = JavaChild.of(Child.class)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String[] words;
        try (var output = child.inputReader()) {
            words = output.readLine().split(" ", 2);
        }
        return new Sighting("Multiprocessing", Long.parseLong(words[0]), words[1], false);
    }

    private static Sighting byAsyncCall() throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(() -> here("Asyncio")).get();
    }

    private static Sighting here(String approach) {
        Thread thread = Thread.currentThread();
        return new Sighting(approach, ProcessHandle.current().pid(), thread.getName(), thread.isVirtual());
    }

    static final class Child {
        public static void main(String[] arguments) {
            System.out.println(ProcessHandle.current().pid() + " " + Thread.currentThread().getName());
        }
    }
}
