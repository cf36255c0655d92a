package dev.interleave.exercise;

import dev.interleave.exercise.Exercise.CasePlan;
import dev.interleave.exercise.Exercise.RacePlan;
import dev.interleave.exercise.Exercise.SpeedupPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Binds {@code exercise.yaml} strictly; its shape is also published as the JSON Schema {@code exercise.schema.json}. */
record ExerciseYaml(
        UUID id,
        int slide,
        String title,
        String goal,
        String contract,
        List<Approach> approaches,
        List<String> requires,
        boolean preview,
        Limits limits,
        CasePlan cases,
        RacePlan race,
        SpeedupPlan speedup,
        Rubric rubric) {
    static final String FILE = "exercise.yaml";
    static final Pattern SLUG = Pattern.compile("\\d{2}-[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern CONTRACT = Pattern.compile("lab\\.[a-z][a-z0-9]*\\.[A-Z][A-Za-z0-9]*");
    private static final UUID NO_ID = new UUID(0, 0);

    /** What is searched of small probes in about a second. */
    private static final int BUDGET = 4_000;

    static Optional<ExerciseYaml> read(String text, ProblemList problems) {
        return YamlReader.read(FILE, text, problems).map(mapping -> bind(new YamlForm(FILE, mapping, problems)));
    }

    private static ExerciseYaml bind(YamlForm form) {
        form.requiredNumber("format", 1, 1);
        UUID id = id(form);
        int slide = form.requiredNumber("slide", 1, 14);
        String title = form.text("title");
        String goal = form.text("goal");
        String contract = contract(form);
        form.require("approaches");
        List<Approach> approaches = form.list(
                "approaches",
                Approach::ofSlug,
                "one of sequential, thread, virtual-thread, structured, process, async");
        if (form.has("approaches") && approaches.isEmpty()) {
            form.problem("approaches", "must name at least one approach");
        }
        List<String> requires = form.list("requires", ExerciseYaml::slug, "an exercise's folder name");
        boolean preview = preview(form.form("java"));
        form.require("limits");
        Limits limits = limits(form.form("limits"));
        form.require("cases");
        CasePlan cases = cases(form.form("cases"));
        RacePlan race = race(form.form("race"));
        SpeedupPlan speedup = speedup(form.form("speedup"), form.has("speedup"));
        form.require("rubric");
        Rubric rubric = rubric(form, speedup);
        form.refuseUnknown();
        return new ExerciseYaml(
                id, slide, title, goal, contract, approaches, requires, preview, limits, cases, race, speedup, rubric);
    }

    private static UUID id(YamlForm form) {
        String text = form.text("id");
        try {
            return text.isEmpty() ? NO_ID : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            form.problem("id", "must be a UUID; make one with `uuidgen` and never change it");
            return NO_ID;
        }
    }

    private static String contract(YamlForm form) {
        String contract = form.text("contract");
        if (!contract.isEmpty() && !CONTRACT.matcher(contract).matches()) {
            form.problem(
                    "contract", "must be an interface in a package of the exercise, such as lab.ex07.CounterWorker");
        }
        return contract;
    }

    private static Optional<String> slug(String text) {
        return SLUG.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static boolean preview(YamlForm form) {
        boolean preview = form.flag("preview", false);
        form.refuseUnknown();
        return preview;
    }

    private static Limits limits(YamlForm form) {
        var limits = new Limits(
                form.duration("wall", Duration.ofMillis(500), Duration.ofMinutes(2)),
                form.bytes("memory", "64MiB", "4GiB"),
                form.number("processes", 0, 64, 0),
                form.requiredNumber("threads", 1, 2000),
                form.bytes("output", "1KiB", "16MiB"));
        form.refuseUnknown();
        return limits;
    }

    private static CasePlan cases(YamlForm form) {
        var cases = new CasePlan(form.requiredNumber("visible", 1, 20), form.requiredNumber("random", 0, 500));
        form.refuseUnknown();
        return cases;
    }

    private static RacePlan race(YamlForm form) {
        int schedules = form.number("schedules", 0, 1_000_000, 0);
        var race = new RacePlan(
                schedules > 0,
                schedules,
                form.number("budget", 0, 1_000_000, BUDGET),
                form.flag("spurious-wake-ups", false),
                form.flag("time-is-logged", false));
        form.refuseUnknown();
        return race;
    }

    private static SpeedupPlan speedup(YamlForm form, boolean given) {
        Approach baseline = Approach.SEQUENTIAL;
        if (given) {
            String slug = form.text("baseline");
            Optional<Approach> named = Approach.ofSlug(slug);
            if (named.isEmpty() && !slug.isEmpty()) {
                form.problem("baseline", "is `" + slug + "`, which is not an approach");
            }
            baseline = named.orElse(baseline);
            form.require("cores");
        }
        List<Integer> cores = form.list("cores", ExerciseYaml::cores, "a number of cores from 1 to 64");
        var plan = new SpeedupPlan(form.flag("counts", false), baseline, cores);
        form.refuseUnknown();
        return plan;
    }

    private static Optional<Integer> cores(String text) {
        return text.matches("[1-9]\\d?") && Integer.parseInt(text) <= 64
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private static Rubric rubric(YamlForm form, SpeedupPlan speedup) {
        YamlForm parts = form.form("rubric");
        var rubric = new Rubric(
                parts.requiredNumber("correctness", 1, 100),
                parts.number("race-freedom", 0, 100, 0),
                parts.number("speedup", 0, 100, 0),
                parts.number("resources", 0, 100, 0));
        parts.refuseUnknown();
        if (form.has("rubric") && rubric.total() != 100) {
            form.problem("rubric", "gives " + rubric.total() + " points in all; make it 100");
        }
        if (rubric.speedup() > 0 && !speedup.counts()) {
            form.problem("rubric", "gives points for speedup, but `speedup.counts` is not true");
        }
        return rubric;
    }
}
