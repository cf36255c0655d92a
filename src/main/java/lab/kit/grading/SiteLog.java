package lab.kit.grading;

import java.util.List;

/**
 * Tell what the local site saw during one case: evidence that no submission can forge.
 *
 * @param hits every request in the order of arrival
 * @param peakInFlight how many requests were in flight at once at most
 * @param met whether the plan's meeting took place
 */
public record SiteLog(List<Hit> hits, int peakInFlight, boolean met) {
    public SiteLog {
        hits = List.copyOf(hits);
    }

    /** Tell that nothing was asked for. */
    public static SiteLog empty() {
        return new SiteLog(List.of(), 0, false);
    }

    /**
     * One request.
     *
     * @param path path asked for, with its query
     * @param method HTTP method
     * @param status status answered, 0 where no answer was sent
     * @param inFlight requests in flight when it arrived, itself included
     * @param answered place in the order of complete answers from 1, 0 where the client did not take the whole answer
     */
    public record Hit(String path, String method, int status, int inFlight, int answered) {}

    /** Count the requests for {@code path}. */
    public long hitsOf(String path) {
        return hits.stream().filter(hit -> hit.path().equals(path)).count();
    }

    /**
     * Accept unless all that was asked for was asked past the client that the probe had handed out.
     *
     * @param sent how many requests that client has sent, {@link LoopbackClient#sentTo}
     */
    public Ruling throughTheClient(int sent) {
        return Ruling.check(
                sent > 0 || hits.isEmpty(),
                Fault.WRONG_ANSWER,
                "The site was asked " + hits.size()
                        + " times, but never through the client that you are given. Send every request"
                        + " through it, and make no client of your own.");
    }
}
