package no.arshjul.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** Where the database is, and as whom it is used. */
record Login(String url, String user, String password) implements JdbcConnectionDetails {

    private static final int OLDEST_MAJOR_VERSION = 15;

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /**
     * Connects once, ahead of the pool, whose own report of a server out of reach is pages long.
     *
     * @throws StartFailure when the server can't be reached, refuses the login or is too old
     */
    Login tried() {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartFailure("database-url", place());
        }
        try (Connection connection = connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_MAJOR_VERSION) {
                throw new StartFailure("database-old", place(), version, OLDEST_MAJOR_VERSION);
            }
            return this;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }

    private StartFailure failure(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        // The driver reports a password that the server asks for and nobody has given as 08004, and without a response code.
        if (state.startsWith("28") || "08004".equals(state)) {
            return new StartFailure("database-login", place(), String.valueOf(user));
        }
        return new StartFailure("3D000".equals(state) ? "database-missing" : "database-unreachable", place());
    }

    /** The address without its parameters, among which a password may be. */
    private String place() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return place();
    }
}
