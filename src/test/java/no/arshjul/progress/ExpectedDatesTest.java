package no.arshjul.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.WalkedYear;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** When each step of a walked year is expected to be done: reckoned here anew from what the database has. */
class ExpectedDatesTest extends WalkedYear {

    private static final List<String> OWNERS = List.of("stavanger", "haugesund", "sandnes");

    @LocalServerPort private int port;
    private final LocalDate today = Norway.today(Clock.systemUTC());

    /** An owner whose report is overdue is paid nothing, in no other year either. */
    @AfterEach
    void nobodys_report_is_overdue() {
        set("report_deadline", today.plusYears(1));
    }

    @Test
    void a_year_that_goes_by_its_plan_is_expected_when_it_is_planned_and_paid_by_the_days_of_its_guidelines() {
        office.start("silje", "grant-cycle", year.openForm());
        assertThat(expected("reporting", "recommendation", "forum", "decision", "report"))
                .containsExactly(date("needs_deadline"), date("recommendation_deadline"), date("forum_date"), date("forum_date"), date("report_deadline"));
        // 21 days to answer, moved off a weekend, and five until the office is reminded
        LocalDate payBy = Deadline.rolledForward(date("forum_date").plusDays(rule("acceptance_days"))).date().plusDays(rule("payout_reminder_days"));
        assertThat(step("payout").get("planned").asText()).isEqualTo(payBy.toString());
        assertThat(expected("payout", "closed")).containsExactly(payBy, date("report_deadline"));
        assertThat(step("closed").get("planned").isNull()).isTrue();
        assertThat(step("closed").get("words").asText()).contains("Ingen dato er satt for avslutningen, men slik det ser ut nå, kan det skje 15. januar ");
        assertThat(step("call").get("expected").isNull()).isTrue();
    }

    @Test
    void every_queue_is_expected_at_its_own_pace_and_nothing_before_what_it_waits_for() {
        year.open();
        List<String> cases = OWNERS.stream().map(year::readyReport).toList();
        Map<String, Object> school = year.reportForm("stavanger");
        school.put("scheme", "school");
        String atSchool = year.report("stavanger", school);
        year.accept(atSchool);
        year.toRegions();
        lists();

        year.recommendAll("school", "midt");
        year.holdMeeting(1);
        set("forum_date", today.minusDays(2));
        assertThat(step("decision").get("expected").isNull()).as("a decision has no pace").isTrue();
        assertThat(step("decision").get("words").asText()).endsWith("Det er for lite å regne med til å si når dette blir ferdig.");
        assertThat(words()).endsWith("Det er for lite å regne med til å si om de neste fristene holder.");
        year.decideAsRecommended();
        money(cases, atSchool);
    }

    /** Three lists were accepted, all of them today, and one is left. */
    private void lists() {
        List.of("midt", "nord", "sor").forEach(region -> year.recommendAll("kindergarten", region));
        assertThat(expected("recommendation")).as("before their deadline lists come when they come").containsExactly(date("recommendation_deadline"));
        set("recommendation_deadline", today.minusDays(3));
        LocalDate paced = today.plusDays(pace(1, count("select count(*) from recommendation where cycle = ? and status = 'accepted'")));
        assertThat(paced).isEqualTo(today.plusDays(5));
        assertThat(words()).endsWith("Trinnet «Innstilling fra regionene» er tre dager over fristen. De neste fristene ser ut til å holde.");
        set("forum_date", today.plusDays(2));
        assertThat(expected("recommendation", "forum", "decision")).containsExactly(paced, paced, paced);
        assertThat(step("forum").get("words").asText()).contains("Slik det går nå, blir dette ferdig ", "fordi det må vente på «Innstilling fra regionene».");
        assertThat(step("decision").get("words").asText()).contains("fordi det må vente på «Innstilling fra regionene».");
        assertThat(expected("payout")).as("its days begin when the decision is made")
                .containsExactly(Deadline.rolledForward(paced.plusDays(21)).date().plusDays(5));
        assertThat(words()).contains("Trinnet «Innstilling fra regionene» er tre dager over fristen.",
                "Slik det går nå, blir heller ikke trinnet «Samarbeidsforum» ferdig før ");
    }

    private void money(List<String> cases, String atSchool) {
        assertThat(expected("payout")).as("nothing is due: it is paid as planned")
                .containsExactly(Deadline.rolledForward(date("decided_on").plusDays(21)).date().plusDays(5));
        for (int each = 0; each < cases.size(); each++) {
            steps.accept(OWNERS.get(each), cases.get(each));
        }
        steps.payAll();
        steps.accept("stavanger", atSchool);
        int paid = count("select count(*) from award a where cycle = ? and not exists (select 1 from instalment i where i.case_number = a.case_number and i.status = 'due')");
        assertThat(expected("payout")).as("one can be paid").containsExactly(today.plusDays(pace(1, paid))).containsExactly(today.plusDays(5));
        steps.payAll();
        assertThat(step("payout").get("expected").isNull()).as("it is done").isTrue();

        set("report_deadline", today.minusDays(1));
        assertThat(step("report").get("expected").isNull()).isTrue();
        for (int each = 0; each < cases.size(); each++) {
            steps.reportAllUsed(OWNERS.get(each), cases.get(each));
        }
        int accounted = count("select count(*) from award where cycle = ? and status in ('reported', 'ended')");
        assertThat(expected("report", "closed")).containsOnly(today.plusDays(pace(1, accounted))).containsOnly(today.plusDays(5));
        assertThat(step("report").get("words").asText()).contains("Med farten fra de siste to ukene er dette ferdig ");
        assertThat(words()).as("no date is left that could be missed").endsWith("Trinnet «Rapport om bruk av midler» er én dag over fristen.");
    }

    @Test
    void only_a_decision_of_the_cycle_moves_the_day_by_which_all_is_to_be_paid() {
        List<String> cases = year.decided();
        steps.accept("stavanger", cases.get(0));
        set("forum_date", today.minusDays(90));
        jdbc.sql("update decision set decided_at = decided_at - interval '80 days' where cycle = ?").param(year.key()).update();
        String payBy = step("payout").get("planned").asText();
        assertThat(payBy).isEqualTo(Deadline.rolledForward(date("decided_on").plusDays(21)).date().plusDays(5).toString());
        assertThat(step("payout").get("late").asLong()).isPositive();

        office.start("haugesund", "withdraw", Map.of("caseNumber", cases.get(1), "withdrawalReason", "Vi har løst det selv.", "claimPaid", false));
        office.complete("astrid", "decide-withdrawal", cases.get(1), Map.of("withdrawalOutcome", "approve", "decisionReason", "Etter ønske."));
        assertThat(count("select count(*) from decision where cycle = ? and outcome = 'changed'")).isEqualTo(1);
        assertThat(step("payout").get("planned").asText()).as("one that gave up its grant").isEqualTo(payBy);
        jdbc.sql("insert into decision (cycle, outcome, reason, person, decided_at, form) values (?, 'return-to-forum', 'En sak til.', 'astrid', now(), '{}')")
                .param(year.key()).update();
        assertThat(step("payout").get("planned").asText()).as("one sent back to the forum").isEqualTo(payBy);
    }

    /** How many days it takes when so many took two weeks. */
    private static long pace(int left, int done) {
        return (long) Math.ceil(left * 14.0 / done);
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(year.key()).query(Integer.class).single();
    }

    private void set(String column, LocalDate date) {
        jdbc.sql("update cycle set %s = ? where key = ?".formatted(column)).params(date, year.key()).update();
    }

    private LocalDate date(String column) {
        return jdbc.sql("select " + (column.equals("decided_on") ? "(select max(decided_at at time zone 'Europe/Oslo')::date from decision where cycle = key)" : column)
                + " from cycle where key = ?").param(year.key()).query(LocalDate.class).single();
    }

    private int rule(String column) {
        return jdbc.sql("select max(g." + column + ") from cycle_frame f join guideline g on g.id = f.guideline where f.cycle = ?").param(year.key())
                .query(Integer.class).single();
    }

    private List<LocalDate> expected(String... steps) {
        return Stream.of(steps).map(step -> LocalDate.parse(step(step).get("expected").asText())).toList();
    }

    private JsonNode step(String name) {
        return StreamSupport.stream(cycle().get("steps").spliterator(), false).filter(step -> step.get("step").asText().equals(name)).findFirst().orElseThrow();
    }

    private String words() {
        return cycle().get("words").asText();
    }

    private JsonNode cycle() {
        return new PublicOffice(port).get("mona", "/api/progress/cycles/" + year.key());
    }
}
