package dev.interleave.box.runner.probe;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.Verb;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import lab.kit.grading.Evidence;
import lab.kit.grading.Illustrated;
import lab.kit.grading.Illustration;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;
import lab.kit.grading.SiteLog;
import org.jspecify.annotations.Nullable;

/**
 * Ask the author's {@code Oracle}.
 *
 * <p>Request: {@code input}, {@code observation}, {@code evidence}. Answer: {@code ruling}, which is {@code accepted}, {@code
 * rejected} or {@code unreadable} where the observation is not what a probe can have made, with {@code fault} and {@code
 * message}; and {@code pictures} if {@code illustrate} asks for them and the oracle has any.
 */
public final class RuleVerb implements Verb {
    private static final int MOST_PICTURES = 12;

    private final LoadedCode code;
    private @Nullable Author author;

    public RuleVerb(LoadedCode code) {
        this.code = code;
    }

    private record Author(Rule<Object, @Nullable Object> oracle, Type input, Type observation) {}

    @Override
    public Datum call(Datum body) throws Exception {
        var request = (Datum.Fields) body;
        Author asked = author();
        Object input = FromDatum.read(request.get("input"), asked.input());
        Object seen;
        try {
            seen = FromDatum.read(request.get("observation"), asked.observation());
        } catch (RuntimeException notFromTheProbe) {
            return answer("unreadable", "", String.valueOf(notFromTheProbe.getMessage()), new Datum.Null());
        }
        if (input == null) {
            throw new IllegalArgumentException("The input is null");
        }
        Datum pictures = request.get("illustrate") instanceof Datum.Bool(boolean illustrate) && illustrate
                ? pictures(asked, input, seen)
                : new Datum.Null();
        return switch (ruling(asked, input, seen, evidence((Datum.Fields) request.get("evidence")))) {
            case Ruling.Accepted() -> answer("accepted", "", "", pictures);
            case Ruling.Rejected(var fault, String message) -> answer("rejected", fault.name(), message, pictures);
        };
    }

    private static Ruling ruling(Author asked, Object input, @Nullable Object seen, Evidence evidence) {
        try {
            return asked.oracle().rule(input, seen, evidence);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw AuthorFault.of(e);
        }
    }

    @SuppressWarnings("unchecked") // an oracle that shows pictures does so for the same types
    private static Datum pictures(Author asked, Object input, @Nullable Object seen) {
        if (!(asked.oracle() instanceof Illustrated<?, ?> illustrated)) {
            return new Datum.Null();
        }
        try {
            List<Illustration> shown = ((Illustrated<Object, @Nullable Object>) illustrated).pictures(input, seen);
            return new Datum.Items(
                    shown.stream().limit(MOST_PICTURES).map(RuleVerb::picture).toList());
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw AuthorFault.of(e);
        }
    }

    private static Datum picture(Illustration shown) {
        ByteBuffer pixels = ByteBuffer.allocate(shown.rgb().length * Integer.BYTES);
        pixels.asIntBuffer().put(shown.rgb());
        return new Datum.Fields(Map.of(
                "caption", new Datum.Text(shown.caption()),
                "width", new Datum.Int(shown.width()),
                "height", new Datum.Int(shown.height()),
                "rgb", new Datum.Bytes(pixels.array())));
    }

    @SuppressWarnings("unchecked")
    private Author author() throws Exception {
        Author known = author;
        if (known == null) {
            ClassLoader loader = code.freshLoader();
            known = new Author(
                    AuthorCode.make(loader, "Oracle", Rule.class),
                    AuthorCode.argument(loader, "Oracle", Rule.class, 0),
                    AuthorCode.argument(loader, "Oracle", Rule.class, 1));
            author = known;
        }
        return known;
    }

    private static Evidence evidence(Datum.Fields fields) {
        return new Evidence(
                fields.get("explored") instanceof Datum.Bool(boolean explored) && explored,
                number(fields, "processesStarted"),
                number(fields, "processesAlive"),
                FromDatum.read(fields.get("site"), SiteLog.class) instanceof SiteLog log ? log : SiteLog.empty());
    }

    private static int number(Datum.Fields fields, String name) {
        return fields.get(name) instanceof Datum.Int(long value) ? (int) value : -1;
    }

    private static Datum answer(String ruling, String fault, String message, Datum pictures) {
        return new Datum.Fields(Map.of(
                "ruling", new Datum.Text(ruling),
                "fault", new Datum.Text(fault),
                "message", new Datum.Text(message),
                "pictures", pictures));
    }
}
