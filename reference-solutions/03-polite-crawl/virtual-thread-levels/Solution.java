import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import lab.ex03.Crawler;
import lab.ex03.Document;
import lab.ex03.Web;

/** Level by level: all links of one level at once, their links next. */
public final class Solution implements Crawler {
    @Override
    public Set<URI> crawl(Web web, URI root, int maxInFlight) throws Exception {
        Set<URI> found = new HashSet<>();
        Set<URI> seen = new HashSet<>();
        seen.add(root);
        Set<URI> level = Set.of(root);
        Semaphore permits = new Semaphore(maxInFlight);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!level.isEmpty()) {
                List<Callable<Document>> fetches = new ArrayList<>();
                for (URI uri : level) {
                    fetches.add(() -> fetch(web, uri, permits));
                }
                Set<URI> next = new LinkedHashSet<>();
                for (Future<Document> future : executor.invokeAll(fetches)) {
                    Document document = future.get();
                    if (document.status() == 200) {
                        found.add(document.uri());
                    }
                    document.links().stream().filter(seen::add).forEach(next::add);
                }
                level = next;
            }
        }
        return found;
    }

    private static Document fetch(Web web, URI uri, Semaphore permits) throws InterruptedException {
        permits.acquire();
        try {
            return web.fetch(uri);
        } catch (IOException nobodyThere) {
            return new Document(uri, -1, List.of());
        } finally {
            permits.release();
        }
    }
}
