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
    public Set<URI> crawl(Web web, URI root, int maxInFlight) throws Exception {
        // Right, but one page after the other. Keep up to maxInFlight fetches under way.
        Set<URI> found = new HashSet<>();
        Set<URI> seen = new HashSet<>(Set.of(root));
        Queue<URI> open = new ArrayDeque<>(Set.of(root));
        while (!open.isEmpty()) {
            try {
                Document document = web.fetch(open.remove());
                if (document.status() == 200) {
                    found.add(document.uri());
                }
                for (URI link : document.links()) {
                    if (seen.add(link)) {
                        open.add(link);
                    }
                }
            } catch (IOException nobodyThere) {
                // An address where nobody answers is no page.
            }
        }
        return found;
    }
}
