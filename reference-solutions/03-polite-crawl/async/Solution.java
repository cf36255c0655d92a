import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lab.ex03.Crawler;
import lab.ex03.Document;
import lab.ex03.Web;

/** A future that is done when the page and all that it leads to are done: the end needs no counting. */
public final class Solution implements Crawler {
    @Override
    public Set<URI> crawl(Web web, URI root, int maxInFlight) {
        Set<URI> seen = ConcurrentHashMap.newKeySet();
        Set<URI> found = ConcurrentHashMap.newKeySet();
        try (ExecutorService pool = Executors.newFixedThreadPool(maxInFlight)) {
            visit(web, root, seen, found, pool).join();
        }
        return found;
    }

    private static CompletableFuture<Void> visit(Web web, URI uri, Set<URI> seen, Set<URI> found, Executor pool) {
        if (!seen.add(uri)) {
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.supplyAsync(() -> fetch(web, uri), pool).thenCompose(document -> {
            if (document.status() == 200) {
                found.add(uri);
            }
            return CompletableFuture.allOf(document.links().stream()
                    .map(link -> visit(web, link, seen, found, pool))
                    .toArray(CompletableFuture[]::new));
        });
    }

    private static Document fetch(Web web, URI uri) {
        try {
            return web.fetch(uri);
        } catch (IOException | InterruptedException noAnswer) {
            return new Document(uri, -1, List.of());
        }
    }
}
