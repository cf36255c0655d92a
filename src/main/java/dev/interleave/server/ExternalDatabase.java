package dev.interleave.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** Know the PostgreSQL that the operator runs, if JDBC settings name one. */
final class ExternalDatabase {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USERNAME = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    private ExternalDatabase() {}

    static boolean configured() {
        return setting(URL) != null;
    }

    /**
     * Connect once.
     *
     * @throws ServerStartException if that fails; says what to do
     */
    static void check() {
        String url = String.valueOf(setting(URL));
        var properties = new Properties();
        set(properties, "user", setting(USERNAME));
        set(properties, "password", setting(PASSWORD));
        properties.setProperty("connectTimeout", "10");
        try (Connection connection = new Driver().connect(url, properties)) {
            if (connection == null) {
                throw refused(
                        url,
                        "this is no address of a PostgreSQL, such as jdbc:postgresql://host:5432/interleave",
                        null);
            }
        } catch (SQLException e) {
            throw refused(url, String.valueOf(e.getMessage()), e);
        }
    }

    private static ServerStartException refused(String url, String reason, @Nullable Throwable cause) {
        return new ServerStartException(
                "The database " + url.replaceAll("password=[^&]*", "password=…") + " can't be used: " + reason
                        + "\n  Check that it runs and that " + variable(URL) + ", " + variable(USERNAME) + " and "
                        + variable(PASSWORD)
                        + " are right, or unset them to use the embedded database.",
                cause);
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    private static @Nullable String setting(String property) {
        String given = System.getProperty(property, System.getenv(variable(property)));
        return given == null || given.isBlank() ? null : given;
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
