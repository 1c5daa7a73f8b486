package no.arshjul.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the SQL statements that leave for the database, those of the engine and of its job executor included: each execution,
 * and each row of a batch. Commits and what the connection pool sends are not counted. Tells what is asked, too.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SqlCount {

    private static final AtomicLong STATEMENTS = new AtomicLong();
    private static volatile List<String> heard;

    /** Statements so far, of all applications of this JVM that import this. */
    public static long soFar() {
        return STATEMENTS.get();
    }

    /** The questions that are asked while this is done, each with its values in their places, so that they can be explained. */
    public static List<String> asked(Runnable work) {
        List<String> asked = new CopyOnWriteArrayList<>();
        heard = asked;
        try {
            work.run();
        } finally {
            heard = null;
        }
        return List.copyOf(asked);
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof Counting) ? new Counting(source) : bean;
            }
        };
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return around(Connection.class, super.getConnection());
        }
    }

    /** What a counted object hands out is counted too; only executions and batch rows add to the count. */
    private static <T> T around(Class<?> face, Object real) {
        @SuppressWarnings("unchecked")
        T counted = (T) Proxy.newProxyInstance(SqlCount.class.getClassLoader(), new Class<?>[] {face}, (proxy, method, arguments) -> {
            if (isStatement(method)) {
                STATEMENTS.incrementAndGet();
                hear(real, method);
            }
            Object result = call(real, method, arguments);
            return result instanceof Statement && Statement.class.isAssignableFrom(method.getReturnType())
                    ? around(method.getReturnType(), result) : result;
        });
        return counted;
    }

    private static void hear(Object statement, Method method) {
        List<String> asked = heard;
        if (asked != null && statement instanceof PreparedStatement && method.getName().startsWith("executeQuery")) {
            asked.add(statement.toString().replaceFirst("^HikariProxyPreparedStatement@\\d+ wrapping ", ""));
        }
    }

    private static boolean isStatement(Method method) {
        return Statement.class.isAssignableFrom(method.getDeclaringClass()) && (method.getName().equals("addBatch")
                || method.getName().startsWith("execute") && !method.getName().endsWith("Batch"));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(method + " " + Arrays.toString(arguments), e);
        }
    }
}
