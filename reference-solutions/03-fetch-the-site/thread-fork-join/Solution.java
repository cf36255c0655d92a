import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.function.Consumer;
import lab.ex03.Page;
import lab.ex03.SiteFetcher;

/** A fork-join pool with room for waiting; halves until one address is left. */
public final class Solution implements SiteFetcher {
    @Override
    public List<Page> fetchAll(HttpClient client, List<URI> uris, Consumer<String> log) throws Exception {
        long start = System.nanoTime();
        Page[] pages = new Page[uris.size()];
        try (var pool = new ForkJoinPool(48)) {
            pool.invoke(new Slice(client, uris, log, pages, 0, pages.length));
        }
        log.accept(String.format(
                Locale.ROOT, "Total time taken: %.2f seconds", (System.nanoTime() - start) / 1e9));
        return List.of(pages);
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

    private static final class Slice extends RecursiveTask<Void> {
        private final transient HttpClient client;
        private final transient List<URI> uris;
        private final transient Consumer<String> log;
        private final transient Page[] pages;
        private final int from;
        private final int to;

        Slice(HttpClient client, List<URI> uris, Consumer<String> log, Page[] pages, int from, int to) {
            this.client = client;
            this.uris = uris;
            this.log = log;
            this.pages = pages;
            this.from = from;
            this.to = to;
        }

        @Override
        protected Void compute() {
            if (to - from == 1) {
                pages[from] = fetch(client, uris.get(from), log);
            } else if (to > from) {
                int middle = (from + to) >>> 1;
                invokeAll(
                        new Slice(client, uris, log, pages, from, middle),
                        new Slice(client, uris, log, pages, middle, to));
            }
            return null;
        }
    }
}
