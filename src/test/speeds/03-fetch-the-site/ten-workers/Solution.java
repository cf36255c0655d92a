// 40-60: waits come one after the other
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lab.ex03.Page;
import lab.ex03.SiteFetcher;

public final class Solution implements SiteFetcher {
    @Override
    public List<Page> fetchAll(HttpClient client, List<URI> uris, Consumer<String> log) throws Exception {
        long start = System.nanoTime();
        List<Page> pages = all(client, uris, log);
        log.accept(String.format(Locale.ROOT, "Total time taken: %.2f seconds", (System.nanoTime() - start) / 1e9));
        return pages;
    }

    static Page fetch(HttpClient client, URI uri, Consumer<String> log) {
        Page page;
        try {
            var r = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
            page = new Page(uri, r.statusCode(), r.body().length);
        } catch (IOException | InterruptedException e) {
            page = new Page(uri, -1, 0);
        }
        log.accept("Fetched " + uri + ", status code: " + page.status());
        return page;
    }

    List<Page> all(HttpClient client, List<URI> uris, Consumer<String> log) throws Exception {
        Page[] p = new Page[uris.size()];
        var next = new AtomicInteger();
        var ts = new ArrayList<Thread>();
        for (int t = 0; t < 10; t++)
            ts.add(Thread.ofPlatform().start(() -> {
                for (int i; (i = next.getAndIncrement()) < p.length; ) p[i] = fetch(client, uris.get(i), log);
            }));
        for (var t : ts) t.join();
        return Arrays.asList(p);
    }
}
