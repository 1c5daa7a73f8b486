package no.arshjul.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.flow.OpenWork;
import no.arshjul.flow.People;
import no.arshjul.registry.Registry;
import no.arshjul.testing.MovableClock;
import no.arshjul.testing.RoomHouse;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Digests and mail on a real PostgreSQL, with the people, the tasks and the time that a test says. */
@TestConfiguration
@EnableTransactionManagement(proxyTargetClass = true)
@Import(Registry.class)
@ComponentScan(basePackages = {"no.arshjul.letters", "no.arshjul.digest", "no.arshjul.language"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "no\\.arshjul\\..*House.*"))
class DigestHouse extends RoomHouse {

    DigestHouse() {
        super("2027-02-02T07:00");
    }

    @Override
    protected void fill(JdbcClient jdbc) {
        jdbc.sql("""
                insert into organisation values
                  ('944073787', 'Haugesund kommune', 'municipality', 'nb', 'post@haugesund.example', null, true),
                  ('864979092', 'Suldal kommune', 'municipality', 'nn', 'post@suldal.example', null, true),
                  ('971564679', 'Universitetet i Stavanger', 'university', 'nb', 'post@uis.example', null, true)""").update();
        jdbc.sql("insert into county_organisation select 'rogaland', orgnr from organisation").update();
        jdbc.sql("""
                insert into cycle (key, county, year, instance_id, status, needs_deadline, recommendation_deadline, forum_date, report_deadline, opened_at, opened_by)
                select upper(id) || '-2027', id, 2027, 'i', 'reporting', date '2027-02-01', date '2027-03-01', date '2027-04-01', date '2028-02-01', now(), 'x'
                from county""").update();
        report(jdbc, "0001", "944073787", "Åpne dører");
        report(jdbc, "0002", "864979092", "Opne dører");
    }

    private static void report(JdbcClient jdbc, String number, String owner, String title) {
        jdbc.sql("""
                insert into needs_report (case_number, cycle, county, scheme, owner, region, university, title, measure_kind, own_contribution,
                  coordinator_amount, account, contact_name, contact_email, status, late, received_on, registered_at, sent_by, instance_id, form)
                values (?, 'ROGALAND-2027', 'rogaland', 'school', ?, 'nord', '971564679', ?, 'collective', 0, 0, '', 'Kari', 'kari@kontakt.example',
                  'control', false, now(), now(), 'x', 'i', '{}')""").params("ROGALAND-2027-" + number, owner, title).update();
    }

    @Bean
    Staff staff() {
        return new Staff();
    }

    @Bean
    Work work() {
        return new Work();
    }

    /** People, and which of them asks. */
    static class Staff implements People, CurrentPerson {
        final Map<String, List<Person>> people = new LinkedHashMap<>();
        String asking = "silje";

        void works(String county, String id, String email, String... groups) {
            people.computeIfAbsent(county, it -> new ArrayList<>()).add(new Person(id, id, email, Set.of(groups)));
        }

        @Override
        public List<Person> of(String county) {
            return people.getOrDefault(county, List.of());
        }

        @Override
        public String id() {
            return asking;
        }

        @Override
        public Set<String> groups() {
            return Set.of();
        }

        @Override
        public Set<String> counties() {
            return Set.of();
        }
    }

    /** The open tasks of each county. */
    static class Work implements OpenWork {
        final Map<String, List<Task>> tasks = new LinkedHashMap<>();

        void waits(String county, String id, String nb, String nn, String key, String created, LocalDate due, String assignee, String... groups) {
            tasks.computeIfAbsent(county, it -> new ArrayList<>()).add(new Task(id, nb, nn, key, MovableClock.moment(created),
                    due == null ? null : due.atTime(23, 59).atZone(Norway.ZONE).toInstant(), assignee, Set.of(groups)));
        }

        @Override
        public List<Task> ofCounty(String county) {
            return tasks.getOrDefault(county, List.of());
        }
    }
}
