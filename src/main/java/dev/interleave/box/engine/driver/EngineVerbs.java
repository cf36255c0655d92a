package dev.interleave.box.engine.driver;

import dev.interleave.box.runner.Verb;
import java.util.Map;
import java.util.function.Supplier;

/** The verbs of a box on the engine's runtime; the runner finds this class by its name. */
public final class EngineVerbs implements Supplier<Map<String, Verb>> {
    @Override
    public Map<String, Verb> get() {
        var explore = new ExploreVerb();
        return Map.of(
                "check", new CheckVerb(),
                "explore", explore,
                "explore-on", explore.goingOn(),
                "run", new RunVerb(),
                "simulate", new SimulateVerb(),
                "repeat", new RepeatVerb());
    }
}
