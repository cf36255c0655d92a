package dev.interleave.box.runner.probe;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.Verb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lab.kit.grading.Setting;
import lab.kit.grading.Site;
import org.jspecify.annotations.Nullable;

/**
 * Use the submission on one input after the other and tell how long that took, loading its classes included.
 *
 * <p>Request: {@code inputs}, and {@code site} as in {@code observe}. Answer: {@code nanos} of wall time, {@code critical} CPU time in ns
 * of the calling thread and the busiest other thread of each use together (0 where the system does not tell), {@code observations} as far as
 * it came, and {@code thrown}, the name of an exception that ended it, empty where none did.
 */
public final class MeasureVerb implements Verb {
    private final LoadedCode code;

    public MeasureVerb(LoadedCode code) {
        this.code = code;
    }

    @Override
    public Datum call(Datum body) throws Exception {
        var request = (Datum.Fields) body;
        List<Datum> inputs = ((Datum.Items) request.get("inputs")).values();
        var setting = new TimedSetting(LoopbackSite.read(request.get("site")).map(Site.class::cast));
        try (var clocks = new ThreadClocks()) {
            var use = new Use(inputs, setting, clocks);
            Thread thread = new Thread(use, "main");
            thread.start();
            thread.join();
            return use.told(clocks.critical());
        }
    }

    /** All inputs, on a thread of their own. */
    private final class Use implements Runnable {
        private final List<Datum> inputs;
        private final Setting setting;
        private final ThreadClocks clocks;
        private final List<Datum> observations = new ArrayList<>();
        private long nanos;
        private String thrown = "";

        Use(List<Datum> inputs, Setting setting, ThreadClocks clocks) {
            this.inputs = inputs;
            this.setting = setting;
            this.clocks = clocks;
        }

        @Override
        public void run() {
            long start = System.nanoTime();
            try {
                var run = new ProbeRun(code.freshLoader());
                for (Datum input : inputs) {
                    @Nullable Datum seen = run.observe(run.input(input), setting);
                    observations.add(seen == null ? new Datum.Null() : seen);
                    clocks.useEnds();
                }
            } catch (Throwable e) {
                thrown = e.getClass().getName();
            }
            nanos = System.nanoTime() - start;
        }

        Datum told(long critical) {
            var answer = new LinkedHashMap<String, Datum>();
            answer.put("nanos", new Datum.Int(nanos));
            answer.put("critical", new Datum.Int(critical));
            answer.put("observations", new Datum.Items(observations));
            answer.put("thrown", new Datum.Text(thrown));
            return new Datum.Fields(answer);
        }
    }

    /** Real threads, but nothing keeps the submission from going on. */
    private record TimedSetting(Optional<Site> given) implements Setting {
        @Override
        public boolean explored() {
            return true;
        }

        @Override
        public boolean timed() {
            return true;
        }

        @Override
        public boolean await(BooleanSupplier condition) {
            return condition.getAsBoolean();
        }

        @Override
        public boolean hold(BooleanSupplier condition) {
            return condition.getAsBoolean();
        }

        @Override
        public Site site() {
            return given.orElseThrow(() -> new UnsupportedOperationException("This exercise plans no site"));
        }

        @Override
        public int children() {
            return 0;
        }

        @Override
        public Path folder() {
            try {
                return Files.createTempDirectory("case");
            } catch (IOException e) {
                throw new UncheckedIOException("The box has no room for a folder", e);
            }
        }
    }
}
