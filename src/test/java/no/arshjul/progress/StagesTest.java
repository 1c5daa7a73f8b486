package no.arshjul.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.WalkedYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A cycle in each of its stages, as its manager reads it: which step is on, what is done and left, and what is said. */
class StagesTest extends WalkedYear {

    private static final List<String> STEPS = List.of("call", "reporting", "control", "recommendation", "forum", "decision", "payout", "report", "closed");

    @LocalServerPort int port;

    private PublicOffice api;

    @BeforeEach
    void address() {
        api = new PublicOffice(port);
    }

    @Test
    void a_year_goes_through_its_steps_one_after_the_other() {
        office.start("silje", "grant-cycle", year.openForm());
        assertThat(states()).containsExactly("now", "ahead", "ahead", "ahead", "ahead", "ahead", "ahead", "ahead", "ahead");
        assertThat(cycle().get("words").asText()).isEqualTo("Rammene er ikke bekreftet ennå, så utlysningen er ikke sendt ut. Alt er innenfor fristene.");

        office.complete("silje", "confirm-frames", year.key(), Map.of("framesConfirmed", true));
        assertThat(states()).containsExactly("done", "now", "ahead", "ahead", "ahead", "ahead", "ahead", "ahead", "ahead");
        String first = year.report("stavanger");
        String second = year.report("haugesund");
        assertThat(states()).containsExactly("done", "now", "ahead", "ahead", "ahead", "ahead", "ahead", "ahead", "ahead");
        assertThat(counts("reporting")).containsExactly(0L, 2L);
        confirm(second);
        assertThat(counts("reporting")).containsExactly(1L, 1L);
        assertThat(step("reporting").get("words").asText()).startsWith("To behovsmeldinger er kommet inn, og én venter på bekreftelse; fristen er ");
        year.accept(first);
        assertThat(states()).containsExactly("done", "now", "now", "ahead", "ahead", "ahead", "ahead", "ahead", "ahead");
        assertThat(counts("control")).containsExactly(controlled(), waiting()).containsExactly(1L, 1L);
        assertThat(step("control").get("words").asText()).startsWith("Én behovsmelding venter på kontroll; fristen er ");
        year.control(second, "accept", "");
        assertThat(step("control").get("words").asText()).isEqualTo("Ingen behovsmeldinger venter på kontroll akkurat nå.");

        office.fire("needs-deadline", year.key());
        assertThat(states()).containsExactly("done", "done", "done", "now", "ahead", "ahead", "ahead", "ahead", "ahead");
        assertThat(step("recommendation").get("words").asText())
                .startsWith("Alle behovsmeldingene er kontrollert, og sekretariatet kan gi dem til regionene; fristen er ");
        office.complete("silje", "ready-for-recommendation", year.key(), Map.of("readyConfirmed", true));
        assertThat(counts("recommendation")).containsExactly(0L, 2L);
        year.recommendAll("kindergarten", "midt");
        assertThat(counts("recommendation")).containsExactly(lists("accepted"), lists("open")).containsExactly(1L, 1L);
        year.recommendAll("kindergarten", "nord");
        assertThat(states()).containsExactly("done", "done", "done", "done", "now", "ahead", "ahead", "ahead", "ahead");
        assertThat(step("forum").get("words").asText()).isEqualTo("To saker venter på samarbeidsforum; møtet er satt til 20. april " + year.year() + ".");

        year.holdMeeting(1);
        assertThat(states()).containsExactly("done", "done", "done", "done", "done", "now", "ahead", "ahead", "ahead");
        assertThat(counts("forum")).containsExactly(2L, 0L);
        assertThat(step("decision").get("words").asText()).startsWith("To saker venter på vedtak; fristen er ");
        year.decideAsRecommended();
        settle(first, second);
    }

    private void settle(String first, String second) {
        assertThat(states()).containsExactly("done", "done", "done", "done", "done", "done", "now", "now", "ahead");
        steps.accept("stavanger", first);
        steps.decline("haugesund", second);
        assertThat(counts("payout")).containsExactly(0L, 1L);
        steps.payAll();
        assertThat(counts("payout")).containsExactly(1L, 0L);
        assertThat(states()).containsExactly("done", "done", "done", "done", "done", "done", "done", "now", "ahead");
        assertThat(step("report").get("words").asText()).startsWith("Ett tilskudd er ikke gjort rede for ennå; fristen er ");
        steps.reportAllUsed("stavanger", first);
        assertThat(states()).containsExactly("done", "done", "done", "done", "done", "done", "done", "done", "now");
        assertThat(cycle().get("words").asText()).startsWith("Alt er gjort opp, og sekretariatet kan avslutte tilskuddsåret.");
        office.complete("silje", "close-cycle", year.key(), Map.of("closingRemark", ""));
        assertThat(states()).containsOnly("done");
        assertThat(cycle().get("words").asText()).isEqualTo("Tilskuddsåret er avsluttet.");
        assertThat(cycle().get("holders")).isEmpty();
    }

    @Test
    void a_step_beyond_its_date_is_late_and_expected_when_the_pace_says() {
        year.open();
        List.of("stavanger", "sola", "randaberg").forEach(year::readyReport);
        confirm(year.report("strand"));
        LocalDate today = LocalDate.now(Clock.systemUTC());
        jdbc.sql("update cycle set needs_deadline = ? where key = ?").params(today.minusDays(40), year.key()).update();
        JsonNode control = step("control");
        long late = ChronoUnit.DAYS.between(LocalDate.parse(control.get("planned").asText()), today);
        assertThat(control.get("late").asLong()).isEqualTo(late).isPositive();
        // three in two weeks: one more takes five days
        assertThat(control.get("expected").asText()).isEqualTo(today.plusDays(5).toString());
        assertThat(control.get("words").asText()).contains("Én behovsmelding venter på kontroll; fristen var ", "Med farten fra de siste to ukene er dette ferdig ");
        assertThat(step("reporting").get("expected").isNull()).isTrue();
        assertThat(step("reporting").get("late").asLong()).isEqualTo(40);
        assertThat(cycle().get("words").asText()).contains("Trinnet «Melding av behov» er 40 dager over fristen. ");
    }

    @Test
    void without_a_pace_nothing_is_said_of_a_step_beyond_its_date() {
        year.open();
        confirm(year.report("strand"));
        jdbc.sql("update cycle set needs_deadline = ? where key = ?").params(LocalDate.now(Clock.systemUTC()).minusDays(40), year.key()).update();
        assertThat(step("control").get("expected").isNull()).isTrue();
        assertThat(step("recommendation").get("expected").asText()).isEqualTo(cycle().get("deadlines").get("recommendationDeadline").asText());
    }

    @Test
    void the_reader_gets_it_in_nynorsk() {
        year.open();
        year.report("strand");
        JsonNode cycle = api.send("mona", "GET", "/api/progress/cycles/" + year.key(), null, "nn").body();
        assertThat(cycle.get("words").asText()).startsWith("Éi behovsmelding har kome inn, og éi ventar på stadfesting; fristen er ");
        assertThat(cycle.get("steps").findValuesAsText("name")).contains("Innstilling frå regionane", "Rapport om bruk av midlar");
        assertThat(cycle.get("holders").get(0).get("name").asText()).isEqualTo("Universitet og høgskular");
        assertThat(cycle.get("holders").get(0).get("tasks").get(0).get("name").asText()).isEqualTo("Stadfest partnarskap");
    }

    private void confirm(String number) {
        office.complete("uis", "confirm-partnership", number, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
    }

    private List<String> states() {
        JsonNode steps = cycle().get("steps");
        assertThat(steps.findValuesAsText("step")).isEqualTo(STEPS);
        return steps.findValuesAsText("state");
    }

    /** Done and left. */
    private List<Long> counts(String name) {
        return List.of(step(name).get("done").asLong(), step(name).get("left").asLong());
    }

    private JsonNode step(String name) {
        return StreamSupport.stream(cycle().get("steps").spliterator(), false).filter(step -> step.get("step").asText().equals(name)).findFirst().orElseThrow();
    }

    private JsonNode cycle() {
        return api.get("mona", "/api/progress/cycles/" + year.key());
    }

    private long controlled() {
        return jdbc.sql("select count(distinct case_number) from formal_control join needs_report using (case_number) where cycle = ? and outcome = 'accept'")
                .param(year.key()).query(Long.class).single();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from needs_report where cycle = ? and case_number not in (select case_number from formal_control)")
                .param(year.key()).query(Long.class).single();
    }

    private long lists(String status) {
        return jdbc.sql("select count(*) from recommendation where cycle = ? and status = ?").params(year.key(), status).query(Long.class).single();
    }
}
