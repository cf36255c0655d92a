import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import lab.ex03.Page;
import lab.ex03.SiteFetcher;

/** Callbacks fill slots and count a latch down. */
public final class Solution implements SiteFetcher {
    @Override
    public List<Page> fetchAll(HttpClient client, List<URI> uris, Consumer<String> log) throws Exception {
        long start = System.nanoTime();
        AtomicReferenceArray<Page> pages = new AtomicReferenceArray<>(uris.size());
        CountDownLatch open = new CountDownLatch(uris.size());
        for (int i = 0; i < uris.size(); i++) {
            int index = i;
            URI uri = uris.get(i);
            client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .handle((response, failure) -> failure != null
                            ? new Page(uri, -1, 0)
                            : new Page(uri, response.statusCode(), response.body().getBytes().length))
                    .thenAccept(page -> {
                        log.accept("Fetched " + uri + ", status code: " + page.status());
                        pages.set(index, page);
                        open.countDown();
                    });
        }
        open.await();
        List<Page> list = new ArrayList<>();
        for (int i = 0; i < uris.size(); i++) {
            list.add(pages.get(i));
        }
        log.accept(String.format(
                Locale.ROOT, "Total time taken: %.2f seconds", (System.nanoTime() - start) / 1e9));
        return list;
    }
}
