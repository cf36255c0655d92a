import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lab.ex08.Greeter;
import lab.ex08.Greeting;
import lab.kit.Sleeper;

public final class Solution implements Greeter {
    private static final class Job {
        private final CompletableFuture<Void> all = new CompletableFuture<>();
        private int left;
        private volatile Throwable failure;

        /** Called on a virtual thread for each greeting; counting down is a read and a write. */
        void ended(Throwable problem) {
            if (problem != null) {
                failure = problem;
            }
            if (--left == 0) {
                complete();
            }
        }

        void complete() {
            if (failure == null) {
                all.complete(null);
            } else {
                all.completeExceptionally(failure);
            }
        }
    }

    @Override
    public CompletableFuture<Void> greetAll(List<Greeting> greetings, Sleeper sleeper, Consumer<String> out) {
        Job job = new Job();
        job.left = greetings.size();
        if (greetings.isEmpty()) {
            job.complete();
        }
        for (Greeting greeting : greetings) {
            sleeper.sleep(greeting.delay())
                    .thenRunAsync(() -> out.accept("Hello, " + greeting.name() + "!"), Thread::startVirtualThread)
                    .whenComplete((nothing, problem) -> job.ended(problem));
        }
        return job.all;
    }
}
