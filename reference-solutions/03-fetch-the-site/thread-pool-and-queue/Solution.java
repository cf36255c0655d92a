import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import lab.ex03.Page;
import lab.ex03.SiteFetcher;

/** A pool of sixteen, a completion service to wait with, and a map under a lock. */
public final class Solution implements SiteFetcher {
    @Override
    public List<Page> fetchAll(HttpClient client, List<URI> uris, Consumer<String> log) throws Exception {
        long start = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            CompletionService<Void> done = new ExecutorCompletionService<>(pool);
            TreeMap<Integer, Page> pages = new TreeMap<>();
            for (int i = 0; i < uris.size(); i++) {
                int index = i;
                done.submit(() -> {
                    Page page = fetch(client, uris.get(index), log);
                    synchronized (pages) {
                        pages.put(index, page);
                    }
                    return null;
                });
            }
            for (int i = 0; i < uris.size(); i++) {
                done.take().get();
            }
            log.accept(String.format(
                Locale.ROOT, "Total time taken: %.2f seconds", (System.nanoTime() - start) / 1e9));
            return List.copyOf(pages.values());
        } finally {
            pool.shutdown();
        }
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
