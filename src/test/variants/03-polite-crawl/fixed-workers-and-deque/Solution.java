import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;
import lab.ex03.Crawler;
import lab.ex03.Document;
import lab.ex03.Web;

/** As many threads as may fetch; a count of what is open, and a pill for each worker when it comes to nothing. */
public final class Solution implements Crawler {
    private static final URI END = URI.create("end:here");

    @Override
    public Set<URI> crawl(Web web, URI root, int maxInFlight) throws Exception {
        LinkedBlockingDeque<URI> todo = new LinkedBlockingDeque<>();
        Set<URI> seen = new HashSet<>();
        Set<URI> found = new HashSet<>();
        AtomicInteger open = new AtomicInteger(1);
        seen.add(root);
        todo.add(root);
        Thread[] workers = new Thread[maxInFlight];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Thread(() -> {
                try {
                    for (URI uri = todo.take(); uri != END; uri = todo.take()) {
                        visit(web, uri, todo, seen, found, open);
                        if (open.decrementAndGet() == 0) {
                            for (int k = 0; k < maxInFlight; k++) {
                                todo.add(END);
                            }
                        }
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            workers[i].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return found;
    }

    private static void visit(
            Web web, URI uri, LinkedBlockingDeque<URI> todo, Set<URI> seen, Set<URI> found, AtomicInteger open)
            throws InterruptedException {
        Document document;
        try {
            document = web.fetch(uri);
        } catch (IOException e) {
            return;
        }
        synchronized (seen) {
            if (document.status() == 200) {
                found.add(uri);
            }
            for (URI link : document.links()) {
                if (seen.add(link)) {
                    open.incrementAndGet();
                    todo.addFirst(link);
                }
            }
        }
    }
}
