package dev.interleave.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
     * Connect once, and see whether tables may be made there.
     *
     * @throws ServerStartException if not; says what to do
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
            checkRights(connection, url);
        } catch (SQLException e) {
            // Further lines name places in the source of PostgreSQL.
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw refused(url, reason, e);
        }
    }

    /** Since PostgreSQL 15 a database's owner alone may make tables in it unless somebody is allowed to. */
    private static void checkRights(Connection connection, String url) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_user, current_database(),"
                        + " coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)")) {
            row.next();
            if (!row.getBoolean(3)) {
                throw refused(
                        url,
                        "its user %s may not create tables there. As a superuser: alter database %s owner to %s"
                                .formatted(row.getString(1), row.getString(2), row.getString(1)),
                        null);
            }
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
