import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lab.ex03.Crawler;
import lab.ex03.Document;
import lab.ex03.Web;

public final class Solution implements Crawler {
    @Override
    public Set<URI> crawl(Web web, URI root, int maxInFlight) throws InterruptedException {
        Set<URI> seen = ConcurrentHashMap.newKeySet();
        Set<URI> found = ConcurrentHashMap.newKeySet();
        BlockingQueue<URI> open = new LinkedBlockingQueue<>();
        ExecutorService pool = Executors.newFixedThreadPool(maxInFlight);
        seen.add(root);
        // Nothing new for a while: that will be all?
        for (URI next = root; next != null; next = open.poll(100, TimeUnit.MILLISECONDS)) {
            URI uri = next;
            pool.execute(() -> fetch(web, uri, seen, found, open));
        }
        pool.shutdown();
        return found;
    }

    private static void fetch(Web web, URI uri, Set<URI> seen, Set<URI> found, BlockingQueue<URI> open) {
        try {
            Document document = web.fetch(uri);
            if (document.status() == 200) {
                found.add(uri);
            }
            document.links().stream().filter(seen::add).forEach(open::add);
        } catch (IOException | InterruptedException noAnswer) {
            // No page there.
        }
    }
}
