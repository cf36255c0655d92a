import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import lab.ex03.Page;
import lab.ex03.SiteFetcher;

/** The first eight are fetched at once, the others one after another. */
public final class Solution implements SiteFetcher {
    @Override
    public List<Page> fetchAll(HttpClient client, List<URI> uris, Consumer<String> log) throws Exception {
        long start = System.nanoTime();
        Page[] pages = new Page[uris.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < pages.length; i++) {
            int index = i;
            threads.add(Thread.ofPlatform().start(() -> pages[index] = fetch(client, uris.get(index), log)));
            if (i >= 8) {
                threads.getLast().join();
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        log.accept(String.format(
                Locale.ROOT, "Total time taken: %.2f seconds", (System.nanoTime() - start) / 1e9));
        return Arrays.asList(pages);
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
