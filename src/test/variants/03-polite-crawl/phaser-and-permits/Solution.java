import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import lab.ex03.Crawler;
import lab.ex03.Document;
import lab.ex03.Web;

/** A virtual thread for each address, permits for the fetches, a phaser that knows when the last one has gone. */
public final class Solution implements Crawler {
    @Override
    public Set<URI> crawl(Web web, URI root, int maxInFlight) throws Exception {
        Set<URI> seen = ConcurrentHashMap.newKeySet();
        Set<URI> found = ConcurrentHashMap.newKeySet();
        Semaphore permits = new Semaphore(maxInFlight);
        Phaser underWay = new Phaser(1);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            visit(web, root, seen, found, permits, underWay, executor);
            underWay.arriveAndAwaitAdvance();
        }
        return found;
    }

    private static void visit(
            Web web, URI uri, Set<URI> seen, Set<URI> found, Semaphore permits, Phaser underWay, ExecutorService executor) {
        if (!seen.add(uri)) {
            return;
        }
        underWay.register();
        executor.execute(() -> {
            try {
                Document document;
                permits.acquire();
                try {
                    document = web.fetch(uri);
                } finally {
                    permits.release();
                }
                if (document.status() == 200) {
                    found.add(uri);
                }
                document.links().forEach(link -> visit(web, link, seen, found, permits, underWay, executor));
            } catch (IOException e) {
                // nobody answers there
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                underWay.arriveAndDeregister();
            }
        });
    }
}
