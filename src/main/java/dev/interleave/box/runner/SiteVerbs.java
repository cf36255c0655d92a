package dev.interleave.box.runner;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.probe.PlainData;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import lab.kit.grading.SiteLog;
import lab.kit.grading.SitePlan;
import org.jspecify.annotations.Nullable;

/** Serves one planned site after another. */
final class SiteVerbs {
    private final SecureRandom random = new SecureRandom();
    private @Nullable LocalSite site;

    /** Request: {@code plan}. Answer: {@code port}, and the {@code key} with which gates are opened. The last site ends. */
    Datum serve(Datum body) throws Exception {
        if (!(PlainData.read(((Datum.Fields) body).get("plan"), SitePlan.class) instanceof SitePlan plan)) {
            throw new IllegalArgumentException("there is no plan");
        }
        if (site != null) {
            site.close();
        }
        byte[] key = new byte[16];
        random.nextBytes(key);
        String word = HexFormat.of().formatHex(key);
        LocalSite fresh = LocalSite.start(plan, word);
        site = fresh;
        return new Datum.Fields(Map.of("port", new Datum.Int(fresh.port()), "key", new Datum.Text(word)));
    }

    /** Answer: the {@link SiteLog} of the site that is served. */
    Datum seen(Datum body) throws Exception {
        LocalSite open = site;
        return PlainData.of(open == null ? SiteLog.empty() : open.log());
    }
}
