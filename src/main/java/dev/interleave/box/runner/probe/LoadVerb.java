package dev.interleave.box.runner.probe;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.Verb;
import java.io.IOException;
import java.util.Map;

/**
 * Take class files into the box.
 *
 * <p>Request: {@code exercise} and {@code submission}, each class files by binary name. Answer: null. Nothing is initialised
 * yet.
 */
public final class LoadVerb implements Verb {
    private final LoadedCode code;

    public LoadVerb(LoadedCode code) {
        this.code = code;
    }

    @Override
    public Datum call(Datum body) throws IOException {
        var fields = (Datum.Fields) body;
        code.add(files(fields, "exercise"), files(fields, "submission"));
        return new Datum.Null();
    }

    private static Datum.Fields files(Datum.Fields fields, String name) {
        return fields.get(name) instanceof Datum.Fields files ? files : new Datum.Fields(Map.of());
    }
}
