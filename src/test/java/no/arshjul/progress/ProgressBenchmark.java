package no.arshjul.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.SqlCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long the addresses of the progress take with 1,000 and with 100,000 cases, and how the database answers. It holds nothing and is
 * no part of {@code mvn verify}; what it said is in docs/decisions/0022. {@code mvn test -Dtest=ProgressBenchmark}, some five minutes;
 * {@code -Dbenchmark.cases=20000} for fewer. The plans go to {@code target/progress-plans.txt}.
 */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@Import(SqlCount.class)
class ProgressBenchmark {

    private static final int FEW = 1_000;
    private static final int ROUNDS = 7;

    @LocalServerPort int port;
    @Autowired DataSource source;

    private final StringBuilder plans = new StringBuilder();

    @Test
    void measure() {
        int most = Integer.getInteger("benchmark.cases", 100_000);
        try (var connection = source.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            ManyCases cases = new ManyCases(JdbcClient.create(jdbc));
            cases.until(FEW);
            Map<String, Long> few = times();
            cases.until(most);
            Map<String, Long> many = times();
            System.out.printf("%n%-62s %10s %10s %8s%n", "fastest of " + ROUNDS + ", ms", FEW, most, "ratio");
            many.forEach((address, nanos) -> System.out.printf("%-62s %10.1f %10.1f %8.1f%n", address, few.get(address) / 1e6, nanos / 1e6,
                    (double) nanos / few.get(address)));
            explain(jdbc, "/api/progress/cycles/" + ManyCases.FULL);
            explain(jdbc, "/api/progress/cycles/" + ManyCases.FULL + "/flow");
            Files.writeString(Path.of("target/progress-plans.txt"), plans);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Long> times() {
        Map<String, Long> times = new LinkedHashMap<>();
        for (String cycle : List.of(ManyCases.FULL, ManyCases.NEWEST)) {
            for (String rest : List.of("", "/flow", "/flow?scheme=school", "/flow?region=nord")) {
                String address = "/api/progress/cycles/" + cycle + rest;
                times.put(address, fastest(address));
            }
        }
        times.put("/api/progress/cycles", fastest("/api/progress/cycles"));
        return times;
    }

    /** Of several, since the machine does other things too. */
    private long fastest(String address) {
        PublicOffice office = new PublicOffice(port);
        office.get("mona", address);
        office.get("mona", address);
        return LongStream.range(0, ROUNDS).map(round -> {
            long begun = System.nanoTime();
            office.get("mona", address);
            return System.nanoTime() - begun;
        }).min().orElseThrow();
    }

    /** The plan of each question that the address asks of the domain's tables, the ledger and the history. */
    private void explain(JdbcTemplate jdbc, String address) {
        List<String> asked = SqlCount.asked(() -> new PublicOffice(port).get("mona", address));
        System.out.printf("%n%s%n", address);
        for (String sql : asked.stream().filter(ProgressBenchmark::isOurs).toList()) {
            List<String> plan = jdbc.queryForList("explain (analyze, buffers) " + sql, String.class);
            String took = plan.get(plan.size() - 1).strip();
            System.out.printf("  %-30s %s%n", took, sql.replaceAll("\\s+", " ").substring(0, Math.min(110, sql.replaceAll("\\s+", " ").length())));
            plans.append(address).append("\n").append(sql).append("\n").append(String.join("\n", plan)).append("\n\n");
        }
    }

    /** The engine's own questions, about the person who asks, begin otherwise. */
    private static boolean isOurs(String sql) {
        return Stream.of(" posting", "needs_report", "award", "act_hi_", "with ").anyMatch(sql::contains);
    }
}
