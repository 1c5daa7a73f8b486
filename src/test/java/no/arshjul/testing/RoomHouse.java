package no.arshjul.testing;

import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a room needs to be tried by itself: the house's tables on a real PostgreSQL, two counties, and a clock that a test can move. */
@TestConfiguration
public abstract class RoomHouse {

    private final String beginning;

    /** @param beginning where the clock stands at first, date and time in Norway, for instance {@code 2027-02-03T07:00} */
    protected RoomHouse(String beginning) {
        this.beginning = beginning;
    }

    /** The rows that the room's tests begin with; the counties {@code rogaland} (bokmål) and {@code vestland} (nynorsk) are there. */
    protected abstract void fill(JdbcClient jdbc);

    @Bean
    DataSource dataSource() {
        DataSource source = TestServer.migratedDatabase();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("""
                insert into county values
                  ('rogaland', 'Rogaland', 'Statsforvalteren i Rogaland', 'Statsforvaltaren i Rogaland', 'nb', true, '86011117947'),
                  ('vestland', 'Vestland', 'Statsforvalteren i Vestland', 'Statsforvaltaren i Vestland', 'nn', true, '86011117947')""").update();
        fill(jdbc);
        return source;
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    MovableClock clock() {
        MovableClock clock = new MovableClock();
        clock.at(beginning);
        return clock;
    }
}
