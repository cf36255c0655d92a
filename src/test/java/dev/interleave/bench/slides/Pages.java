package dev.interleave.bench.slides;

import dev.interleave.exercise.Approach;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Fetches pages of a site that takes its time. Each way has one client for all its pages; a process has one of its own. */
final class Pages extends SlideTask {
    private static final int MOST_PROCESSES = 20;

    private final int millis;
    private @Nullable HttpClient client;

    Pages(int number, int pages, int millis, String task, String look) {
        super(number, task, look, pages);
        this.millis = millis;
    }

    @Override
    long step(int index) throws IOException, InterruptedException {
        return bytes(client().send(request(index), BodyHandlers.ofByteArray()));
    }

    @Override
    CompletableFuture<Long> later(int index, Executor pool) {
        return client().sendAsync(request(index), BodyHandlers.ofByteArray()).thenApply(Pages::bytes);
    }

    @Override
    String how(Approach approach) {
        return switch (approach) {
            case ASYNC -> "`sendAsync` each, then all joined";
            case PROCESS -> "a Java process each, with an `HttpClient` of its own";
            default -> super.how(approach);
        };
    }

    @Override
    Optional<String> against(Approach approach) {
        return approach == Approach.PROCESS && steps() > MOST_PROCESSES
                ? Optional.of("Makes no sense: " + steps()
                        + " Java processes that do nothing but wait. Slide 3 shows what" + " ten of them cost.")
                : Optional.empty();
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newHttpClient();
        }
        return client;
    }

    private HttpRequest request(int index) {
        return HttpRequest.newBuilder(SlideSite.page(index, millis)).build();
    }

    private static long bytes(HttpResponse<byte[]> response) {
        return response.body().length;
    }
}
