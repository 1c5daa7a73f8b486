package no.arshjul.progress;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Keeps the questions that are asked of the database, each with its values in their places, so that they can be explained. */
@TestConfiguration(proxyBeanMethods = false)
class SqlSeen {

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    static void clear() {
        ASKED.clear();
    }

    /** Those of the house; the engine's own, about the person who asks, begin otherwise. */
    static List<String> asked() {
        return ASKED.stream().filter(sql -> sql.contains(" posting") || sql.contains("needs_report") || sql.contains("award") || sql.contains("act_hi_")
                || sql.contains("with ")).toList();
    }

    @Bean
    static BeanPostProcessor seeingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof Seeing) ? new Seeing(source) : bean;
            }
        };
    }

    private static final class Seeing extends DelegatingDataSource {

        Seeing(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return around(Connection.class, super.getConnection());
        }
    }

    private static <T> T around(Class<T> face, Object real) {
        return face.cast(Proxy.newProxyInstance(SqlSeen.class.getClassLoader(), new Class<?>[] {face}, (proxy, method, arguments) -> {
            if (real instanceof PreparedStatement && method.getName().startsWith("executeQuery")) {
                ASKED.add(real.toString().replaceFirst("^HikariProxyPreparedStatement@\\d+ wrapping ", ""));
            }
            try {
                Object result = method.invoke(real, arguments);
                return result instanceof PreparedStatement && method.getReturnType() == PreparedStatement.class ? around(PreparedStatement.class, result) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
