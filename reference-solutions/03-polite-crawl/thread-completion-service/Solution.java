import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import lab.ex03.Crawler;
import lab.ex03.Document;
import lab.ex03.Web;

/** One thread keeps all sets, so that nothing is shared; the pool only fetches. */
public final class Solution implements Crawler {
    @Override
    public Set<URI> crawl(Web web, URI root, int maxInFlight) throws Exception {
        Set<URI> found = new LinkedHashSet<>();
        Set<URI> seen = new HashSet<>();
        try (var pool = Executors.newFixedThreadPool(maxInFlight)) {
            var done = new ExecutorCompletionService<Document>(pool);
            seen.add(root);
            done.submit(() -> fetch(web, root));
            for (int open = 1; open > 0; open--) {
                Document document = done.take().get();
                if (document.status() == 200) {
                    found.add(document.uri());
                }
                for (URI link : document.links()) {
                    if (seen.add(link)) {
                        done.submit(() -> fetch(web, link));
                        open++;
                    }
                }
            }
        }
        return found;
    }

    private static Document fetch(Web web, URI uri) throws InterruptedException {
        try {
            return web.fetch(uri);
        } catch (IOException nobodyThere) {
            return new Document(uri, -1, List.of());
        }
    }
}
