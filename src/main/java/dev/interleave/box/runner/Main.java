package dev.interleave.box.runner;

import java.io.IOException;
import java.nio.file.Path;

/** Run inside every box that is started on one of the platform's own runtime images. */
public final class Main {
    private Main() {}

    /** Start with the profile's name and the path of the host's socket. */
    public static void main(String[] arguments) throws IOException {
        BoxServer.serve(Path.of(arguments[1]), Verbs.of(arguments[0]));
    }
}
