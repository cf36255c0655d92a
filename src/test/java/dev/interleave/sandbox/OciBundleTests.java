package dev.interleave.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OciBundleTests {
    private static final BoxLimits LIMITS =
            new BoxLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), 128L << 20, 0, 16, 64 << 10, 1 << 20);
    private static final Path NETWORK = Path.of("/proc/17/ns/net");

    @Test
    void aBoxHasNamespacesOfItsOwn() throws IOException {
        for (JsonNode each : namespaces(null, null)) {
            assertThat(each.has("path")).as(each.toString()).isFalse();
        }
    }

    @Test
    void rootJoinsANetworkAndKeepsTheUsersApart() throws IOException {
        assertThat(path("network", namespaces(NETWORK, "/interleave/b-1"))).isEqualTo("/proc/17/ns/net");
        assertThat(path("user", namespaces(NETWORK, "/interleave/b-1"))).isEmpty();
    }

    /** The kernel lets only those into a network who have rights in the user namespace that it belongs to. */
    @Test
    void othersJoinTheUserNamespaceThatANetworkBelongsTo() throws IOException {
        assertThat(path("network", namespaces(NETWORK, null))).isEqualTo("/proc/17/ns/net");
        assertThat(path("user", namespaces(NETWORK, null))).isEqualTo("/proc/17/ns/user");
    }

    private static JsonNode namespaces(@Nullable Path network, @Nullable String cgroup) throws IOException {
        Path any = Path.of("/any");
        var ids = OciBundle.IdMapping.rootless(1000, 1000, 100_000, 100_000);
        var bundle = new OciBundle(any, any, any, Map.of(), any, List.of("x"), LIMITS, network, cgroup, false, ids);
        return JsonMapper.builder().build().readTree(bundle.json()).at("/linux/namespaces");
    }

    private static String path(String type, JsonNode namespaces) {
        for (JsonNode each : namespaces) {
            if (each.get("type").asText().equals(type)) {
                return each.path("path").asText();
            }
        }
        throw new AssertionError("no " + type + " namespace");
    }
}
