import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import lab.ex03.Crawler;
import lab.ex03.Document;
import lab.ex03.Web;

/** A virtual thread for each address, a semaphore for the bound, a phaser that knows when all are done. */
public final class Solution implements Crawler {
    @Override
    public Set<URI> crawl(Web web, URI root, int maxInFlight) {
        var crawl = new Crawl(web, new Semaphore(maxInFlight), new Phaser(1));
        crawl.visit(root);
        crawl.running.arriveAndAwaitAdvance();
        return Set.copyOf(crawl.found);
    }

    private record Crawl(Web web, Semaphore permits, Phaser running, Set<URI> seen, Set<URI> found) {
        Crawl(Web web, Semaphore permits, Phaser running) {
            this(web, permits, running, ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
        }

        void visit(URI uri) {
            if (seen.add(uri)) {
                running.register();
                Thread.startVirtualThread(() -> fetch(uri));
            }
        }

        private void fetch(URI uri) {
            try {
                permits.acquire();
                Document document;
                try {
                    document = web.fetch(uri);
                } finally {
                    permits.release();
                }
                if (document.status() == 200) {
                    found.add(uri);
                }
                document.links().forEach(this::visit);
            } catch (IOException | InterruptedException noAnswer) {
                // No page there.
            } finally {
                running.arriveAndDeregister();
            }
        }
    }
}
