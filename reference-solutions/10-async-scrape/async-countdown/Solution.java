import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import lab.ex10.AsyncScraper;
import lab.ex10.Page;

/** Callbacks as one wrote them before futures could be chained: slots, a counter, and complete. */
public final class Solution implements AsyncScraper {
    @Override
    public CompletableFuture<List<Page>> fetchAll(HttpClient client, List<URI> uris) {
        CompletableFuture<List<Page>> all = new CompletableFuture<>();
        AtomicReferenceArray<Page> slots = new AtomicReferenceArray<>(uris.size());
        AtomicInteger missing = new AtomicInteger(uris.size());
        if (uris.isEmpty()) {
            all.complete(List.of());
        }
        for (int i = 0; i < uris.size(); i++) {
            int index = i;
            URI uri = uris.get(i);
            ask(client, uri, uri, page -> {
                slots.set(index, page);
                if (missing.decrementAndGet() == 0) {
                    List<Page> pages = new ArrayList<>();
                    for (int k = 0; k < slots.length(); k++) {
                        pages.add(slots.get(k));
                    }
                    all.complete(pages);
                }
            });
        }
        return all;
    }

    private static void ask(HttpClient client, URI asked, URI at, java.util.function.Consumer<Page> then) {
        client.sendAsync(HttpRequest.newBuilder(at).build(), BodyHandlers.ofByteArray())
                .whenComplete((response, failure) -> {
                    if (failure != null) {
                        then.accept(new Page(asked, -1, 0));
                    } else if (response.statusCode() == 301) {
                        ask(client, asked, at.resolve(response.headers().map().get("Location").get(0)), then);
                    } else {
                        then.accept(new Page(asked, response.statusCode(), response.body().length));
                    }
                });
    }
}
