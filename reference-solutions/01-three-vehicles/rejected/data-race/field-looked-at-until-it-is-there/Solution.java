import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import lab.ex01.Sighting;
import lab.ex01.ThreeVehicles;
import lab.kit.JavaChild;

/** Looks at a plain field again and again until the thread has written it: nothing says when, or whether, it is seen. */
public final class Solution implements ThreeVehicles {
    private static Sighting answer;

    @Override
    public List<Sighting> send() throws Exception {
        return List.of(byThread(), byProcess(), byAsyncCall());
    }

    private static Sighting byThread() throws InterruptedException {
        answer = null;
        var thread = new Thread(() -> answer = here("Threading"));
        thread.start();
        while (answer == null) {
            Thread.sleep(1);
        }
        return answer;
    }

    private static Sighting byProcess() throws Exception {
        Process child = JavaChild.of(Child.class)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String[] words;
        try (var output = child.inputReader()) {
            words = output.readLine().split(" ", 2);
        }
        child.waitFor();
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
