import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lab.ex01.Sighting;
import lab.ex01.ThreeVehicles;
import lab.kit.JavaChild;

public final class Solution implements ThreeVehicles {
    @Override
    public List<Sighting> send() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Sighting>> vehicles =
                    List.of(() -> here("Threading"), Solution::byProcess, () -> here("Asyncio"));
            return threads.invokeAll(vehicles).stream().map(Future::resultNow).toList();
        }
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
