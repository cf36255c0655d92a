import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import lab.ex03.Crawler;
import lab.ex03.Document;
import lab.ex03.Web;

public final class Solution implements Crawler {
    @Override
    public Set<URI> crawl(Web web, URI root, int maxInFlight) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(maxInFlight)) {
            var crawl = new Crawl(web, pool);
            crawl.visit(root);
            crawl.over.await();
            return crawl.found;
        }
    }

    private static final class Crawl {
        private final Web web;
        private final ExecutorService pool;
        private final Set<URI> seen = ConcurrentHashMap.newKeySet();
        private final Set<URI> found = ConcurrentHashMap.newKeySet();
        private final AtomicInteger open = new AtomicInteger();
        private final CountDownLatch over = new CountDownLatch(1);

        Crawl(Web web, ExecutorService pool) {
            this.web = web;
            this.pool = pool;
        }

        void visit(URI uri) {
            if (seen.add(uri)) {
                open.incrementAndGet();
                pool.execute(() -> fetch(uri));
            }
        }

        private void fetch(URI uri) {
            try {
                Document document = web.fetch(uri);
                found.add(uri);
                document.links().forEach(this::visit);
            } catch (IOException | InterruptedException noAnswer) {
                // No page there: nothing to follow.
            } finally {
                if (open.decrementAndGet() == 0) {
                    over.countDown();
                }
            }
        }
    }
}
