package dev.interleave.server;

import dev.interleave.sandbox.SandboxUnavailableException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;

/** Start the server: data directory, database, web application; stop them in the opposite order. */
@QuarkusMain
public final class Main {
    /** Exit code when the options or the surroundings are at fault. */
    private static final int USAGE = 2;

    /** Exit code when the program itself is at fault. */
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String... arguments) {
        var options = new ServeOptions();
        var commandLine = new CommandLine(options);
        try {
            commandLine.parseArgs(arguments);
        } catch (CommandLine.ParameterException e) {
            complain(e.getMessage() + "\n  serve --help tells the options.");
            System.exit(USAGE);
        }
        if (commandLine.isUsageHelpRequested()) {
            commandLine.usage(new PrintWriter(System.out, true));
            return;
        }
        System.exit(serve(options));
    }

    private static int serve(ServeOptions options) {
        try (ServerParts parts = ServerParts.start(options)) {
            // A signal ends this process as soon as all hooks are done: hold it until the database has stopped, too.
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("await-parts").unstarted(parts::awaitClosed));
            var exitCode = new AtomicInteger();
            Quarkus.run(null, (code, failure) -> exitCode.set(failure == null ? code : explain(failure)));
            return exitCode.get();
        } catch (ServerStartException e) {
            complain(String.valueOf(e.getMessage()));
            return USAGE;
        }
    }

    /** Tell what kept the application from starting; a stack trace only for what nobody expected. */
    private static int explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SandboxUnavailableException) {
                complain("submissions can't be run here: " + cause.getMessage());
                return USAGE;
            }
        }
        complain("the server did not start because of an error that was not expected:");
        failure.printStackTrace();
        return FAILED;
    }

    private static void complain(String message) {
        System.err.println("interleave: " + message);
    }
}
