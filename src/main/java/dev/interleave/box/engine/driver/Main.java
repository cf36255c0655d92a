package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.SiteTable;
import dev.interleave.box.engine.rt.hook.Hooks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * Explores one program whose instrumented classes are on the class path, and prints what was found as one JSON object. Exit status: 0 if the
 * object was printed, 2 if the arguments are wrong.
 */
public final class Main {
    private static final int OUTPUT_LIMIT = 1 << 16;

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        Settings settings;
        try {
            settings = Settings.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.setOut(new Output(OUTPUT_LIMIT));
        System.setErr(new Output(OUTPUT_LIMIT));
        System.setIn(new ByteArrayInputStream(new byte[0]));
        Report report = explore(settings);
        out.println(report.json());
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static Report explore(Settings settings) throws IOException {
        SiteTable sites = sites();
        HappensBefore.program(sites);
        Hooks.on = true;
        try {
            MainMethod main = MainMethod.of(settings.main(), ClassLoader.getSystemClassLoader(), settings.arguments());
            return new Exploration(settings, sites, main).run();
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            return Report.notJudged(settings, "There is no main method in class " + settings.main() + ".");
        }
    }

    private static SiteTable sites() throws IOException {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(SiteTable.RESOURCE)) {
            return in == null ? new SiteTable() : SiteTable.read(in);
        }
    }
}
