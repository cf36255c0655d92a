package dev.interleave.box.runner.probe;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;
import lab.kit.grading.SiteSource;

/**
 * Ask the author's {@code Cases}.
 *
 * <p>Request: {@code seed} and {@code count} of the random cases. Answer: {@code visible}, {@code random}, {@code ladder}
 * and {@code speed}, each a list of {@code name}, {@code input}, {@code shown} (the input for people) and {@code site}, the plan of its
 * site or null.
 */
public final class CasesVerb implements Verb {
    private final LoadedCode code;

    public CasesVerb(LoadedCode code) {
        this.code = code;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Datum call(Datum body) throws Exception {
        var request = (Datum.Fields) body;
        long seed = ((Datum.Int) request.get("seed")).value();
        int count = Math.toIntExact(((Datum.Int) request.get("count")).value());
        try {
            return answer(AuthorCode.make(code.freshLoader(), "Cases", CaseSource.class), seed, count);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw AuthorFault.of(e);
        }
    }

    private static Datum answer(CaseSource<Object> cases, long seed, int count) throws Exception {
        var answer = new LinkedHashMap<String, Datum>();
        answer.put("visible", items(cases, cases.visible()));
        answer.put("random", items(cases, cases.random(new SplittableRandom(seed), count)));
        answer.put("ladder", items(cases, cases.ladder()));
        answer.put("large", items(cases, cases.large()));
        answer.put("speed", items(cases, cases.speed(new SplittableRandom(seed))));
        return new Datum.Fields(answer);
    }

    @SuppressWarnings("unchecked")
    private static Datum items(CaseSource<Object> source, List<Case<Object>> cases) throws Exception {
        var items = new ArrayList<Datum>();
        for (Case<Object> each : cases) {
            items.add(new Datum.Fields(Map.of(
                    "name",
                    new Datum.Text(each.name()),
                    "input",
                    ToDatum.of(each.input()),
                    "shown",
                    new Datum.Text(Shown.of(each.input())),
                    "site",
                    source instanceof SiteSource<?> sites
                            ? ToDatum.of(((SiteSource<Object>) sites).site(each.input()))
                            : new Datum.Null())));
        }
        return new Datum.Items(items);
    }
}
