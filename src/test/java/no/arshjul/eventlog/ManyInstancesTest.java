package no.arshjul.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The figures of many instances are those of one, many times over. How many is said by {@code -Dcopies=33000}, which makes 100,000 reports;
 * then it also tells how long each answer took. The figures in docs/decisions/0024 come from there.
 */
class ManyInstancesTest extends HistoryGround {

    private static final int COPIES = Integer.getInteger("copies", 60);
    private static final int CYCLES = 20;

    private ManyInstances many;

    @BeforeEach
    void copies_of_a_year() {
        many = new ManyInstances(jdbc, stuck.key(), COPIES, CYCLES);
        many.insert();
    }

    @AfterEach
    void remove() {
        many.remove();
    }

    @Test
    void every_figure_of_the_copies_is_the_originals_times_their_number() {
        int times = COPIES / CYCLES;
        Map<String, Integer> one = counts(stuck.key());
        Map<String, Integer> copied = counts(many.cycle(1));
        one.replaceAll((name, count) -> count * times);
        assertThat(copied).isEqualTo(one);
        JsonNode before = figures(stuck.key());
        JsonNode after = figures(many.cycle(1));
        assertThat(after.at("/figures/inTime")).isEqualTo(before.at("/figures/inTime"));
        assertThat(after.get("variants").findValues("share")).isEqualTo(before.get("variants").findValues("share"));
        assertThat(after.at("/figures/rework/0/instances").asInt()).isEqualTo(times);
        assertThat(api.get("mona", "/api/progress/instances?cycle=" + many.cycle(1)).get("total").asInt()).isEqualTo(3 * times);
    }

    @Test
    void the_instances_of_a_cycle_are_found_by_their_index_and_how_long_each_answer_takes() {
        String plan = String.join("\n", jdbc.sql("explain select p.id_ from act_hi_procinst p where p.tenant_id_ = 'rogaland' and p.id_ in"
                + " (select v.proc_inst_id_ from act_hi_varinst v where v.name_ = 'cycle' and v.text_ = '" + many.cycle(1) + "')").query(String.class).list());
        assertThat(plan).contains("arshjul_hi_instance_cycle");
        if (COPIES >= 1000) {
            for (String what : List.of("definitions/needs-report?cycle=" + many.cycle(1), "definitions/needs-report", "instances?cycle=" + many.cycle(1),
                    "instances?text=stavanger", "instances?text=" + many.cycle(1) + "-0002", "definitions/needs-report/events.csv?cycle=" + many.cycle(1),
                    "definitions/needs-report/events.xes")) {
                rest.get("mona", "/api/progress/" + what);
                Instant begun = Instant.now();
                int length = rest.get("mona", "/api/progress/" + what).text().length();
                System.out.printf("%-80s %6d ms %12d characters%n", what, Duration.between(begun, Instant.now()).toMillis(), length);
            }
        }
    }

    private Map<String, Integer> counts(String cycle) {
        Map<String, Integer> counts = new TreeMap<>();
        JsonNode figures = figures(cycle);
        figures.get("elements").forEach(element -> List.of("finished", "running", "overdue")
                .forEach(count -> counts.put(element.get("id").asText() + " " + count, element.get(count).asInt())));
        figures.get("flows").forEach(flow -> counts.put(flow.get("id").asText(), flow.get("count").asInt()));
        return counts;
    }

    private JsonNode figures(String cycle) {
        return api.get("mona", "/api/progress/definitions/needs-report?cycle=" + cycle);
    }
}
