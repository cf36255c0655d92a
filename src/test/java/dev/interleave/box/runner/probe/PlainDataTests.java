package dev.interleave.box.runner.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.interleave.box.protocol.Datum;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlainDataTests {
    enum Colour {
        RED,
        GREEN
    }

    sealed interface Outcome<T> {
        record Ok<T>(T value) implements Outcome<T> {}

        record Failed<T>(String why) implements Outcome<T> {}
    }

    record Everything(
            int number,
            long big,
            double real,
            boolean flag,
            char letter,
            String text,
            Colour colour,
            Duration time,
            URI uri,
            List<String> texts,
            Set<Integer> numbers,
            Map<String, List<Integer>> map,
            Optional<String> maybe,
            List<Outcome<Integer>> outcomes) {}

    record Pixels(int[] rgb, long[] longs, byte[] bytes, String[] names) {}

    @Test
    void everyKindOfValueComesBackAsItWas() throws Exception {
        var value = new Everything(
                7,
                1L << 40,
                0.1,
                true,
                'x',
                "Zoë",
                Colour.GREEN,
                Duration.ofMillis(1500),
                URI.create("http://127.0.0.1/a"),
                Arrays.asList("a", null),
                Set.of(1),
                Map.of("k", List.of(1, 2)),
                Optional.of("yes"),
                List.of(new Outcome.Ok<>(1), new Outcome.Failed<>("no")));

        assertThat(PlainData.read(PlainData.of(value), Everything.class)).isEqualTo(value);
    }

    @Test
    void arraysComeBackAsTheyWere() throws Exception {
        var value = new Pixels(new int[] {1, -2}, new long[] {Long.MIN_VALUE}, new byte[] {3}, new String[] {"n"});

        assertThat(PlainData.read(PlainData.of(value), Pixels.class))
                .usingRecursiveComparison()
                .isEqualTo(value);
    }

    @Test
    void dataDecidesNoTypes() throws Exception {
        Datum forged = new Datum.Fields(Map.of("$type", new Datum.Text("Everything")));

        assertThatIllegalArgumentException().isThrownBy(() -> PlainData.read(forged, Outcome.class));
        assertThatIllegalArgumentException().isThrownBy(() -> PlainData.read(new Datum.Text("x"), Everything.class));
    }

    @Test
    void whatIsNoPlainDataCannotLeave() {
        assertThatIllegalArgumentException().isThrownBy(() -> PlainData.of(new Thread()));
        assertThatIllegalArgumentException().isThrownBy(() -> PlainData.of(selfContaining()));
    }

    private static List<Object> selfContaining() {
        var list = new ArrayList<Object>();
        list.add(list);
        return list;
    }
}
