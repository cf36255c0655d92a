package dev.interleave.grading;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.interleave.judge.CaseResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Write reports and events as JSON that PostgreSQL takes, and leave out what a learner may not see. */
@ApplicationScoped
public class ReportJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(new StorableText()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Write everything. */
    String whole(GradeReport report) {
        return write(report);
    }

    /** Write the report without the inputs of hidden cases. */
    String forLearner(GradeReport report) {
        return write(forLearnerReport(report));
    }

    /** Read what was stored of a report. */
    public GradeReport read(String json) {
        try {
            return JSON.readValue(json, GradeReport.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name an event for those who follow a grading. */
    String kind(GradingEvent event) {
        return switch (event) {
            case GradingEvent.StageStarted started -> "stage-started";
            case GradingEvent.StageFinished finished -> "stage-finished";
            case GradingEvent.CaseFinished finished -> "case-finished";
            case GradingEvent.Finished finished -> "finished";
        };
    }

    /** Write what a learner may see of an event. */
    String payload(GradingEvent event) {
        return switch (event) {
            case GradingEvent.StageStarted started -> write(started);
            case GradingEvent.StageFinished finished -> write(finished);
            case GradingEvent.CaseFinished finished ->
                write(new GradingEvent.CaseFinished(
                        forLearner(finished.result()).withoutPictures(), finished.done(), finished.total()));
            case GradingEvent.Finished finished ->
                write(Map.of("verdict", finished.report().verdict()));
        };
    }

    private static GradeReport forLearnerReport(GradeReport report) {
        List<CaseResult> cases =
                report.cases().stream().map(ReportJson::forLearner).toList();
        return new GradeReport(
                report.exercise(),
                report.verdict(),
                report.score(),
                report.maxScore(),
                report.seed(),
                report.isolation(),
                report.parts(),
                cases,
                report.findings(),
                report.interleavings(),
                report.speedup(),
                report.durations());
    }

    private static CaseResult forLearner(CaseResult result) {
        return result.visible() ? result : new CaseResult(result.name(), false, result.verdict(), result.message(), "");
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL's JSON refuses NUL and lone surrogates, which a program's output may well contain. */
    private static final class StorableText extends StdSerializer<String> {
        StorableText() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(storable(text));
        }
    }

    private static String storable(String text) {
        boolean fine = text.codePoints().allMatch(ReportJson::storable);
        if (fine) {
            return text;
        }
        var replaced = new StringBuilder();
        text.codePoints().map(point -> storable(point) ? point : 0xFFFD).forEach(replaced::appendCodePoint);
        return replaced.toString();
    }

    private static boolean storable(int codePoint) {
        return codePoint != 0 && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
