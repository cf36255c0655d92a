package dev.interleave.box.runner;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.probe.CasesVerb;
import dev.interleave.box.runner.probe.LoadVerb;
import dev.interleave.box.runner.probe.LoadedCode;
import dev.interleave.box.runner.probe.MeasureVerb;
import dev.interleave.box.runner.probe.ObserveVerb;
import dev.interleave.box.runner.probe.RuleVerb;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Know which verbs a box of each profile answers. Every box answers {@code echo}, by which a host probes it. */
final class Verbs {
    private Verbs() {}

    /** Make the verbs of a profile, named like {@code dev.interleave.sandbox.BoxProfile}, fresh for one box. */
    static Map<String, Verb> of(String profile) {
        Map<String, Verb> verbs = new HashMap<>();
        verbs.put("echo", body -> body);
        switch (profile) {
            case "COMPILER" -> {
                CompileVerb compile = new CompileVerb();
                verbs.put("compile", compile);
                verbs.put("rehearse", Rehearsal.ofCompiler(compile));
            }
            case "JUDGE" -> addJudge(verbs, new LoadedCode(false));
            case "NATIVE" -> addSubmission(verbs, new LoadedCode(false));
            case "PROCESS" -> addSubmission(verbs, new LoadedCode(true));
            case "SITE" -> {
                SiteVerbs site = new SiteVerbs();
                verbs.put("serve", site::serve);
                verbs.put("seen", site::seen);
                verbs.put("rehearse", Rehearsal.ofPrograms());
            }
            case "ENGINE" -> verbs.putAll(engine());
            default -> verbs.put("rehearse", Rehearsal.ofPrograms());
        }
        return verbs;
    }

    /** The engine is in a jar of its own that only its boxes have, hence the look-up by name. */
    @SuppressWarnings("unchecked")
    private static Map<String, Verb> engine() {
        try {
            Class<?> verbs = Class.forName("dev.interleave.box.engine.driver.EngineVerbs");
            return ((Supplier<Map<String, Verb>>) verbs.getConstructor().newInstance()).get();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this box has no engine", e);
        }
    }

    private static void addJudge(Map<String, Verb> verbs, LoadedCode code) {
        verbs.put("rehearse", Rehearsal.ofPrograms());
        verbs.put("load", new LoadVerb(code));
        verbs.put("cases", new CasesVerb(code));
        verbs.put("rule", new RuleVerb(code));
    }

    private static void addSubmission(Map<String, Verb> verbs, LoadedCode code) {
        verbs.put("rehearse", Rehearsal.ofPrograms());
        verbs.put("load", new LoadVerb(code));
        verbs.put("observe", new ObserveVerb(code));
        verbs.put("measure", new MeasureVerb(code));
    }

    static Verb unknown(String name) {
        return (Datum body) -> {
            throw new IllegalArgumentException("this box does not know the verb " + name);
        };
    }
}
