package lab.kit.grading;

import java.util.List;

/**
 * Describe a web site for one case. Paths that are not listed answer 404.
 *
 * @param pages what is there
 * @param meeting how many requests are held back until so many are in flight at once, 0 or 1 for no meeting. A proof of
 *     concurrency without a clock: requests that come one after another never meet, are let go as soon as the whole submission
 *     is seen waiting for them, and {@link SiteLog#met} stays false
 */
public record SitePlan(List<SitePage> pages, int meeting) {
    public SitePlan {
        pages = List.copyOf(pages);
        if (meeting < 0 || meeting > 256) {
            throw new IllegalArgumentException("a meeting is of 0 to 256 requests: " + meeting);
        }
    }

    /** Describe a site without a meeting. */
    public static SitePlan of(List<SitePage> pages) {
        return new SitePlan(pages, 0);
    }
}
