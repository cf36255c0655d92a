package dev.interleave.judge;

import dev.interleave.box.protocol.Datum;
import dev.interleave.exercise.Verdict;
import dev.interleave.sandbox.Box;
import dev.interleave.sandbox.BoxLimits;
import dev.interleave.sandbox.BoxOutcome;
import dev.interleave.sandbox.BoxProfile;
import dev.interleave.sandbox.BoxSpec;
import dev.interleave.sandbox.Sandbox;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ask an author's {@code Cases} and {@code Oracle}, in a box of their own which no submission shares.
 *
 * <p>Serves one exercise and any number of grades, one call after another.
 */
public final class Court implements AutoCloseable {
    private static final BoxLimits LIMITS =
            new BoxLimits(Duration.ofSeconds(20), Duration.ofMinutes(10), 384L << 20, 0, 64, 1 << 20, 16 << 20);

    private final Box box;

    private Court(Box box) {
        this.box = box;
    }

    /**
     * One input of the exercise.
     *
     * @param shown the input in short form for people
     * @param site the plan of the case's web site, {@link Datum.Null} where it has none
     */
    public record Trial(String name, boolean visible, Datum input, String shown, Datum site) {}

    /**
     * The inputs of one grade.
     *
     * @param ladder small sizes for exploring, the smallest first
     * @param large sizes of which schedules are only drawn
     * @param speed full sizes on which speed is judged
     */
    public record Docket(
            List<Trial> visible, List<Trial> random, List<Trial> ladder, List<Trial> large, List<Trial> speed) {
        public Docket {
            visible = List.copyOf(visible);
            random = List.copyOf(random);
            ladder = List.copyOf(ladder);
            large = List.copyOf(large);
            speed = List.copyOf(speed);
        }
    }

    /**
     * What the oracle said.
     *
     * @param message empty when accepted
     * @param pictures what it has to show, if it was asked to
     */
    public record Decision(Verdict verdict, String message, List<CasePicture> pictures) {
        Decision(Verdict verdict, String message) {
            this(verdict, message, List.of());
        }
    }

    /**
     * What was seen from outside of the submission's box.
     *
     * @param processesStarted child processes started in this case, -1 where this host cannot tell
     * @param processesAlive child processes alive at the end, -1 where this host cannot tell
     * @param site what the case's web site saw, {@link Datum.Null} where there is none
     */
    public record OutsideView(boolean explored, int processesStarted, int processesAlive, Datum site) {
        /** The view of a run whose interleaving the engine chose. */
        public static OutsideView ofExploration() {
            return new OutsideView(true, 0, 0, new Datum.Null());
        }

        Datum toDatum() {
            return new Datum.Fields(Map.of(
                    "explored", new Datum.Bool(explored),
                    "processesStarted", new Datum.Int(processesStarted),
                    "processesAlive", new Datum.Int(processesAlive),
                    "site", site));
        }
    }

    /** Open a box and bring the exercise's court classes into it. */
    public static Court open(Sandbox sandbox, PreparedExercise exercise) throws CourtException {
        Court court = new Court(sandbox.open(new BoxSpec(BoxProfile.JUDGE, LIMITS, jvmArguments(exercise))));
        try {
            court.call("load", new Datum.Fields(Map.of("exercise", ClassFiles.toDatum(exercise.court()))));
            return court;
        } catch (CourtException e) {
            court.close();
            throw e;
        }
    }

    private static List<String> jvmArguments(PreparedExercise exercise) {
        return exercise.exercise().preview() ? List.of("--enable-preview") : List.of();
    }

    /** Draw the cases of one grade. */
    public Docket cases(long seed, int count) throws CourtException {
        Datum answer =
                call("cases", new Datum.Fields(Map.of("seed", new Datum.Int(seed), "count", new Datum.Int(count))));
        if (!(answer instanceof Datum.Fields fields)) {
            throw new CourtException("The exercise's cases could not be read");
        }
        return new Docket(
                trials(fields.get("visible"), true),
                trials(fields.get("random"), false),
                trials(fields.get("ladder"), false),
                trials(fields.get("large"), false),
                trials(fields.get("speed"), false));
    }

    private static List<Trial> trials(Datum items, boolean visible) throws CourtException {
        var trials = new ArrayList<Trial>();
        if (!(items instanceof Datum.Items(List<Datum> values))) {
            throw new CourtException("The exercise's cases could not be read");
        }
        for (Datum value : values) {
            if (!(value instanceof Datum.Fields fields
                    && fields.get("name") instanceof Datum.Text(String name)
                    && fields.get("shown") instanceof Datum.Text(String shown))) {
                throw new CourtException("A case of the exercise could not be read");
            }
            trials.add(new Trial(name, visible, fields.get("input"), shown, fields.get("site")));
        }
        return trials;
    }

    /** Rule on an observation; one that no probe can have made is RUNTIME_ERROR. */
    public Decision rule(Datum input, Datum observation, OutsideView view) throws CourtException {
        return rule(input, observation, view, false);
    }

    /** Rule on an observation, and if {@code illustrate} let the oracle show what it has compared. */
    Decision rule(Datum input, Datum observation, OutsideView view, boolean illustrate) throws CourtException {
        var request = new LinkedHashMap<String, Datum>();
        request.put("input", input);
        request.put("observation", observation);
        request.put("evidence", view.toDatum());
        request.put("illustrate", new Datum.Bool(illustrate));
        if (!(call("rule", new Datum.Fields(request)) instanceof Datum.Fields answer
                && answer.get("ruling") instanceof Datum.Text(String ruling)
                && answer.get("fault") instanceof Datum.Text(String fault)
                && answer.get("message") instanceof Datum.Text(String message))) {
            throw new CourtException("The oracle's answer could not be read");
        }
        return switch (ruling) {
            case "accepted" -> new Decision(Verdict.ACCEPTED, "", pictures(answer.get("pictures")));
            case "rejected" -> new Decision(Verdict.valueOf(fault), message, pictures(answer.get("pictures")));
            default -> new Decision(Verdict.RUNTIME_ERROR, "What came back is not a possible result: " + message);
        };
    }

    private static List<CasePicture> pictures(Datum items) throws CourtException {
        var pictures = new ArrayList<CasePicture>();
        if (items instanceof Datum.Items(List<Datum> values)) {
            for (Datum value : values) {
                pictures.add(picture(value));
            }
        }
        return pictures;
    }

    private static CasePicture picture(Datum value) throws CourtException {
        if (value instanceof Datum.Fields fields
                && fields.get("caption") instanceof Datum.Text(String caption)
                && fields.get("width") instanceof Datum.Int(long width)
                && fields.get("height") instanceof Datum.Int(long height)
                && fields.get("rgb") instanceof Datum.Bytes(byte[] pixels)) {
            int[] rgb = new int[pixels.length / Integer.BYTES];
            ByteBuffer.wrap(pixels).asIntBuffer().get(rgb);
            byte[] png = Png.encode((int) width, (int) height, rgb);
            return new CasePicture(
                    caption, (int) width, (int) height, Base64.getEncoder().encodeToString(png));
        }
        throw new CourtException("A picture of the exercise could not be read");
    }

    private Datum call(String verb, Datum body) throws CourtException {
        return switch (box.call(verb, body)) {
            case BoxOutcome.Answered(Datum answer, String _) -> answer;
            case BoxOutcome.Failed(String exception, String message, String _) ->
                throw new CourtException("The exercise's own code failed in `" + verb + "`: "
                        + (exception.endsWith(".AuthorFault") ? message : exception + ": " + message));
            case BoxOutcome.Unavailable(String reason) ->
                throw new CourtException("The box of the exercise's own code is gone: " + reason);
            case BoxOutcome outcome ->
                throw new CourtException("The exercise's own code ended in `" + verb + "`: "
                        + outcome.getClass().getSimpleName());
        };
    }

    @Override
    public void close() {
        box.close();
    }
}
