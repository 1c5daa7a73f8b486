package no.arshjul.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.ledger.Ledger;
import no.arshjul.registry.Registry;
import no.arshjul.start.EmbeddedDefault;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the opening of a year refuses: always with the field, and nothing is left behind. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class OpenCycleTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Registry registry;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Clock clock;

    private Office office;
    private RogalandYear year;
    private long before;

    @BeforeEach
    void a_year() {
        office = new Office(engine);
        year = new RogalandYear(office);
        before = everything();
    }

    @AfterEach
    void nothing_is_left_behind() {
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void an_unknown_county() {
        assertThat(opening("county", "atlantis")).containsExactly("county: cycle.unknown-county");
    }

    @Test
    void a_deadline_that_has_passed() {
        assertThat(opening("needsDeadline", "2021-02-01")).containsExactly("needsDeadline: cycle.needs-deadline-passed");
    }

    @Test
    void dates_in_the_wrong_order() {
        assertThat(opening("recommendationDeadline", year.year() + "-02-01")).containsExactly("recommendationDeadline: cycle.order");
        assertThat(opening("forumDate", year.year() + "-03-14")).containsExactly("forumDate: cycle.order");
        assertThat(opening("reportDeadline", year.year() + "-04-20")).containsExactly("reportDeadline: cycle.order");
    }

    @Test
    void a_date_that_is_none() {
        assertThat(opening("forumDate", year.year() + "-02-30")).containsExactly("forumDate: form.date");
    }

    @Test
    void a_scheme_twice() {
        assertThat(opening("frames", List.of(RogalandYear.frame("school", 10, 0), RogalandYear.frame("school", 10, 0))))
                .containsExactly("frames.scheme: cycle.scheme-twice");
    }

    @Test
    void a_scheme_without_a_guideline() {
        String move = "update guideline set valid_from_year = ? where county = 'rogaland' and scheme = 'vocational'";
        jdbc.sql(move).param(2999).update();
        try {
            assertThat(opening("frames", List.of(RogalandYear.frame("vocational", 10, 0)))).containsExactly("frames.scheme: cycle.no-guideline");
        } finally {
            jdbc.sql(move).param(2021).update();
        }
    }

    @Test
    void no_scheme_at_all() {
        assertThat(opening("frames", List.of())).hasSize(1).allMatch(fault -> fault.startsWith("frames: "));
    }

    @Test
    void more_set_aside_than_allotted() {
        assertThat(opening("frames", List.of(RogalandYear.frame("school", 10, 11)))).containsExactly("frames.allotted: cycle.over-bound");
    }

    @Test
    void amounts_below_zero() {
        assertThat(opening("frames", List.of(RogalandYear.frame("school", -1, 0)))).containsExactly("frames.allotted: form.min");
        assertThat(opening("frames", List.of(RogalandYear.frame("school", 1, -1)))).containsExactly("frames.setAside: form.min");
    }

    @Test
    void figures_of_example_outside_the_embedded_default() {
        ObjectMapper json = new ObjectMapper();
        Submission sent = mock(Submission.class);
        when(sent.values()).thenReturn(new Values(json.convertValue(year.openForm(), ObjectNode.class)));
        OpenCycle elsewhere = new OpenCycle(jdbc, registry, ledger, cycles, new LeftOver(cycles, registry, ledger), new EmbeddedDefault(false), clock);
        assertThat(Refused.faults(() -> elsewhere.submit(sent))).containsExactly("county: cycle.example-figures");
    }

    @Test
    void a_year_that_is_open_already() {
        office.start("silje", "grant-cycle", year.openForm());
        before = everything();
        assertThat(Refused.faults(() -> office.start("sindre", "grant-cycle", year.openForm()))).containsExactly("year: cycle.exists");
    }

    private List<String> opening(String field, Object value) {
        Map<String, Object> form = year.openForm();
        form.put(field, value);
        return Refused.faults(() -> office.start("silje", "grant-cycle", form));
    }

    private long everything() {
        return engine.getRuntimeService().createProcessInstanceQuery().count() + engine.getHistoryService().createHistoricProcessInstanceQuery().count()
                + jdbc.sql("select (select count(*) from cycle) + (select count(*) from cycle_frame) + (select count(*) from submission)")
                        .query(Long.class).single();
    }
}
