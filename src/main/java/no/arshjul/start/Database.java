package no.arshjul.start;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Which PostgreSQL is used. The one connection pool, and with it the engine, Flyway and every room, depends on the
 * connection details below; so whatever they depend on starts first and is stopped last.
 */
@Configuration(proxyBeanMethods = false)
class Database {

    @Bean
    @ConditionalOnMissingBean
    EmbeddedDefault embeddedDefault(Environment environment) {
        return new EmbeddedDefault(!UrlGiven.in(environment));
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(UrlGiven.Not.class)
    static class OfItsOwn {

        @Bean(destroyMethod = "close")
        EmbeddedServer embeddedServer(@Value("${arshjul.data-directory:.data}") Path directory) {
            return EmbeddedServer.start(directory);
        }

        @Bean
        JdbcConnectionDetails jdbcConnectionDetails(EmbeddedServer server) {
            return new Login(server.url(), EmbeddedServer.USER, server.password());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(UrlGiven.class)
    static class Given {

        @Bean
        JdbcConnectionDetails jdbcConnectionDetails(DataSourceProperties properties) {
            return new Login(properties.getUrl(), properties.getUsername(), properties.getPassword()).tried();
        }
    }
}
