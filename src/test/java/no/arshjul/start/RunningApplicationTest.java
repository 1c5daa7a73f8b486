package no.arshjul.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import javax.sql.DataSource;
import no.arshjul.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@HouseTest
class RunningApplicationTest {

    @Autowired TestRestTemplate http;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationContext context;

    @Test
    void health_is_good_when_everything_is_in_place() {
        ResponseEntity<String> answer = http.getForEntity("/actuator/health", String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void nothing_else_of_the_actuator_answers() {
        assertThat(http.getForEntity("/actuator/env", String.class).getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(http.getForEntity("/actuator/beans", String.class).getStatusCode().is2xxSuccessful()).isFalse();
    }

    @Test
    void the_root_leads_to_tasklist() throws Exception {
        // The client follows redirects, so ask without one.
        var connection = (java.net.HttpURLConnection) URI.create(http.getRootUri() + "/").toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        assertThat(connection.getResponseCode()).isEqualTo(302);
        assertThat(connection.getHeaderField("Location")).endsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void flyway_made_the_engines_tables_and_the_rooms() {
        assertThat(jdbc.sql("select description from flyway_schema_history where version = '1' and success").query(String.class).single())
                .isEqualTo("engine schema");
        assertThat(jdbc.sql("select version_ from act_ge_schema_log").query(String.class).single())
                .startsWith("7.24.0");
        assertThat(jdbc.sql("select count(*) from flyway_schema_history where not success").query(Long.class).single()).isZero();
    }

    @Test
    void there_is_one_pool_and_one_transaction_manager() {
        assertThat(context.getBeansOfType(DataSource.class)).hasSize(1);
        assertThat(context.getBeansOfType(PlatformTransactionManager.class)).hasSize(1);
    }

    @Test
    void a_test_counts_as_the_embedded_default() {
        assertThat(context.getBean(EmbeddedDefault.class).on()).isTrue();
    }
}
