import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import lab.ex03.Page;
import lab.ex03.SiteFetcher;

/** A subclass of Thread that keeps its own page; the caller logs. */
public final class Solution implements SiteFetcher {
    @Override
    public List<Page> fetchAll(HttpClient client, List<URI> uris, Consumer<String> log) throws Exception {
        long start = System.nanoTime();
        List<Fetcher> fetchers = new ArrayList<Fetcher>();
        for (URI uri : uris) {
            fetchers.add(new Fetcher(client, uri));
        }
        for (Fetcher fetcher : fetchers) {
            fetcher.start();
        }
        List<Page> pages = new ArrayList<Page>();
        for (Fetcher fetcher : fetchers) {
            fetcher.join();
            log.accept("Fetched " + fetcher.uri + ", status code: " + fetcher.page.status());
            pages.add(fetcher.page);
        }
        log.accept(String.format(
                Locale.ROOT, "Total time taken: %.2f seconds", (System.nanoTime() - start) / 1e9));
        return pages;
    }

    private static class Fetcher extends Thread {
        private final HttpClient client;
        private final URI uri;
        private Page page;

        Fetcher(HttpClient client, URI uri) {
            this.client = client;
            this.uri = uri;
        }

        @Override
        public void run() {
            try {
                HttpResponse<byte[]> response =
                        client.send(HttpRequest.newBuilder(uri).GET().build(), BodyHandlers.ofByteArray());
                page = new Page(uri, response.statusCode(), response.body().length);
            } catch (IOException e) {
                page = new Page(uri, -1, 0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                page = new Page(uri, -1, 0);
            }
        }
    }
}
