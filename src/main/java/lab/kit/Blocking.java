package lab.kit;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/** Wait for asynchronous results, so that blocking and asynchronous solutions can be used alike. */
public final class Blocking {
    private Blocking() {}

    /**
     * Wait for {@code stage} and give its value.
     *
     * @throws Exception what the stage failed with, without the wrappers that futures put around it
     */
    public static <T> T of(CompletionStage<T> stage) throws Exception {
        try {
            return stage.toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static Exception unwrapped(Throwable wrapper) {
        Throwable cause = wrapper;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (Exception) cause;
    }
}
