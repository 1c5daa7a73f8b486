package no.arshjul.explain;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of the rooms' tables as they are told over REST: by the columns' names, instants in UTC, whole kroner as numbers. */
@Component
class Facts {

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Map<String, Object>> rows(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Facts::row).list();
    }

    /** The first row, or null. */
    Map<String, Object> row(String sql, Object... params) {
        return rows(sql, params).stream().findFirst().orElse(null);
    }

    private static Map<String, Object> row(ResultSet row, int number) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.put(camel(row.getMetaData().getColumnLabel(column)), plain(row.getObject(column)));
        }
        return values;
    }

    private static Object plain(Object value) throws SQLException {
        if (value instanceof Timestamp moment) {
            return moment.toInstant().toString();
        }
        if (value instanceof Date day) {
            return day.toLocalDate().toString();
        }
        return value instanceof Array list ? List.of((Object[]) list.getArray()) : value;
    }

    private static String camel(String column) {
        StringBuilder name = new StringBuilder();
        for (String part : column.split("_")) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }
}
