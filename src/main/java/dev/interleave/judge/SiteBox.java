package dev.interleave.judge;

import dev.interleave.box.protocol.Datum;
import dev.interleave.sandbox.Box;
import dev.interleave.sandbox.BoxLimits;
import dev.interleave.sandbox.BoxOutcome;
import dev.interleave.sandbox.BoxProfile;
import dev.interleave.sandbox.BoxSpec;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serves the web sites of one grade's cases, in a box whose network the submission's box joins. */
final class SiteBox implements AutoCloseable {
    private static final BoxLimits LIMITS =
            new BoxLimits(Duration.ofSeconds(10), Duration.ofMinutes(10), 256L << 20, 0, 600, 1 << 20, 1 << 20);

    private final Box box;

    SiteBox(Sandbox sandbox) {
        this.box = sandbox.open(new BoxSpec(BoxProfile.SITE, LIMITS, List.of()));
    }

    Box box() {
        return box;
    }

    /** Serve {@code plan} from now on; gives how to reach it, empty for a case without a site. */
    Optional<Datum> serve(Datum plan) {
        return plan instanceof Datum.Null
                ? Optional.empty()
                : Optional.of(call("serve", new Datum.Fields(Map.of("plan", plan))));
    }

    /** Tell what the site has seen since it is served. */
    Datum seen() {
        return call("seen", new Datum.Null());
    }

    private Datum call(String verb, Datum body) {
        return switch (box.call(verb, body)) {
            case BoxOutcome.Answered(Datum answer, String _) -> answer;
            case BoxOutcome outcome ->
                throw new SandboxUnavailableException("the local site failed in `" + verb + "`: " + outcome);
        };
    }

    @Override
    public void close() {
        box.close();
    }
}
