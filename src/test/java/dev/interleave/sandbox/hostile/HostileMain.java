package dev.interleave.sandbox.hostile;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.BoxServer;
import java.nio.file.Path;
import java.util.Map;

/** Serves one verb, {@code run}, whose body names the deed to be done. */
public final class HostileMain {
    private HostileMain() {}

    public static void main(String[] arguments) throws Exception {
        BoxServer.serve(
                Path.of(arguments[1]),
                Map.of(
                        "run",
                                body -> Deeds.valueOf(((Datum.Text) body).value())
                                        .commit(),
                        "fetch", body -> new Datum.Text(Deeds.fetch((int) ((Datum.Int) body).value()))));
    }
}
