package dev.interleave.box.runner;

import dev.interleave.box.protocol.Datum;
import java.util.HashMap;
import java.util.Map;

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
            default -> verbs.put("rehearse", Rehearsal.ofPrograms());
        }
        return verbs;
    }

    static Verb unknown(String name) {
        return (Datum body) -> {
            throw new IllegalArgumentException("this box does not know the verb " + name);
        };
    }
}
