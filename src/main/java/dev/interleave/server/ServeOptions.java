package dev.interleave.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Hold the options of {@code serve}. */
@Command(
        name = "interleave serve",
        description =
                "Start the web application, with its own PostgreSQL unless QUARKUS_DATASOURCE_JDBC_URL names another.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Environment:",
            "  INTERLEAVE_HOME                  the data directory",
            "  QUARKUS_DATASOURCE_JDBC_URL      jdbc:postgresql://host/database of a PostgreSQL of your own",
            "  QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD"
        })
final class ServeOptions {
    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
    String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "Default: ${DEFAULT-VALUE}.")
    int port = 8080;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept. Default: INTERLEAVE_HOME, else /var/lib/interleave for root,"
                    + " else ~/.local/share/interleave.")
    @Nullable
    Path data;

    @Option(names = "--exercises", paramLabel = "DIR", description = "A folder with more exercises; may be repeated.")
    List<Path> exercises = new ArrayList<>();

    @Option(
            names = "--allow-weak-isolation",
            description = "Run submissions even where this system can't isolate them well. For trusted learners only.")
    boolean allowWeakIsolation;

    @Option(
            names = "--behind-proxy",
            description = "Believe the X-Forwarded headers of a reverse proxy that is the only way to this server.")
    boolean behindProxy;
}
