package dev.interleave.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Hold how the application reaches its database.
 *
 * @param url JDBC address
 */
record DatabaseAccess(String url, String username, String password) {
    private static final String NAME = "interleave";

    /**
     * Make the application's own database and user in the embedded server unless they are there.
     *
     * <p>The user is no superuser: whoever gets hold of it reaches this database and neither files nor programs.
     */
    static DatabaseAccess prepare(int port, DataDirectory data) {
        String password = data.secret("database");
        try (Connection connection = superuser(port, data.secret("database-superuser"));
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME);
            }
            // The secret is hexadecimal: nothing in it needs quoting.
            statement.execute("alter role " + NAME + " login nosuperuser password '" + password + "'");
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        } catch (SQLException e) {
            throw new ServerStartException(
                    "The embedded database on port " + port + " refuses its own server: " + e.getMessage()
                            + ".\n  If files in " + data.path() + "/secrets were changed, put the old ones back.",
                    e);
        }
        return new DatabaseAccess(address(port, NAME), NAME, password);
    }

    private static Connection superuser(int port, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password);
        return new Driver().connect(address(port, "postgres"), properties);
    }

    private static String address(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=interleave&connectTimeout=10";
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
