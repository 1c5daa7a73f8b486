package no.arshjul.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Diagram register-notice: when letters of decision reached their party, and what that does to the appeal deadline. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@CoversDiagram("register-notice")
class RegisterNoticeTest {

    private static final LocalDate SENT = LocalDate.of(2026, 12, 1);

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Notices notices;

    @Autowired
    private Clock clock;

    private Office office;
    private RogalandYear year;
    private String rejected;

    /** A report that was turned away on 1 December 2026; it is 11 January 2027 now. */
    @BeforeEach
    void a_rejection() {
        office = new Office(engine);
        year = new RogalandYear(office);
        on(SENT);
        year.open();
        rejected = year.report("stavanger");
        office.complete("uis", "confirm-partnership", rejected, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        year.control(rejected, "reject", "Gjelder videreutdanning.");
        on(LocalDate.of(2027, 1, 11));
    }

    @AfterEach
    void the_clock_runs() {
        ClockUtil.reset();
    }

    @Test
    void a_notice_is_taken_to_have_reached_its_party_until_the_day_is_registered() {
        Notice notice = latest();
        assertThat(notice.kind()).isEqualTo("rejection");
        assertThat(notice.sentOn()).isEqualTo(SENT);
        assertThat(notice.reachedOn()).isEqualTo(SENT);
        assertThat(notice.appealDeadline()).isEqualTo(LocalDate.of(2026, 12, 22));
        register("reached", LocalDate.of(2026, 12, 4), "");
        assertThat(latest().sentOn()).isEqualTo(SENT);
        assertThat(latest().reachedOn()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(latest().appealDeadline()).as("Christmas Day, a Friday").isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    void a_request_for_reasons_interrupts_the_deadline_which_counts_anew_from_when_they_reached_the_party() {
        register("reasons-requested", LocalDate.of(2026, 12, 10), "");
        assertThat(latest().appealDeadline()).isNull();
        assertThat(latest().isInterrupted()).isTrue();
        register("reasons-given", LocalDate.of(2026, 12, 18), "");
        assertThat(latest().appealDeadline()).isEqualTo(LocalDate.of(2027, 1, 8));
        assertThat(latest().isInterrupted()).isFalse();
        assertThat(jdbc.sql("select what from notice_history h join notice n on n.id = h.notice where n.case_number = ? order by h.id").param(rejected)
                .query(String.class).list()).containsExactly("reasons-requested", "reasons-given");
    }

    @Test
    void a_wrong_day_is_corrected_with_a_remark_and_the_old_one_stays_in_the_history() {
        register("reached", LocalDate.of(2026, 12, 4), "");
        assertThat(refused("reached", LocalDate.of(2026, 12, 7), "")).containsExactly("remark: notice.correction-remark");
        register("reached", LocalDate.of(2026, 12, 7), "Kvitteringen viser 7. desember.");
        assertThat(latest().reachedOn()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(jdbc.sql("select old_date from notice_history h join notice n on n.id = h.notice where n.case_number = ? order by h.id desc limit 1")
                .param(rejected).query(LocalDate.class).single()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(jdbc.sql("select distinct person from notice_history h join notice n on n.id = h.notice where n.case_number = ?").param(rejected)
                .query(String.class).list()).containsExactly("silje");
    }

    @Test
    void a_day_before_it_was_sent_or_still_to_come_is_refused() {
        assertThat(refused("reached", SENT.minusDays(1), "")).containsExactly("date: notice.before-sent");
        assertThat(refused("reached", LocalDate.of(2027, 1, 12), "")).containsExactly("date: notice.in-future");
        assertThat(latest().reachedOn()).isEqualTo(SENT);
    }

    @Test
    void reasons_are_asked_for_once_within_the_deadline_and_given_after_they_were_asked_for() {
        assertThat(refused("reasons-given", LocalDate.of(2026, 12, 10), "")).containsExactly("what: notice.not-requested");
        assertThat(refused("reasons-requested", LocalDate.of(2026, 12, 23), "")).containsExactly("date: notice.request-too-late");
        register("reached", LocalDate.of(2026, 12, 4), "");
        assertThat(refused("reasons-requested", LocalDate.of(2026, 12, 3), "")).containsExactly("date: notice.before-reached");
        register("reasons-requested", LocalDate.of(2026, 12, 10), "");
        assertThat(refused("reasons-requested", LocalDate.of(2026, 12, 11), "")).containsExactly("what: notice.requested-already");
        assertThat(refused("reasons-given", LocalDate.of(2026, 12, 9), "")).containsExactly("date: notice.before-request");
        assertThat(refused("reached", LocalDate.of(2026, 12, 11), "Feil.")).containsExactly("date: notice.after-request");
        register("reasons-given", LocalDate.of(2026, 12, 18), "");
        assertThat(refused("reasons-given", LocalDate.of(2026, 12, 19), "")).containsExactly("what: notice.given-already");
    }

    @Test
    void a_case_without_a_decision_and_another_countys_case_are_unknown() {
        String undecided = year.report("sandnes");
        assertThat(Refused.faults(() -> office.start("silje", "register-notice", form(undecided, "reached", SENT, ""))))
                .containsExactly("caseNumber: notice.unknown-case");
        assertThat(Refused.faults(() -> office.start("silje", "register-notice", form("ROGALAND-1999-0001", "reached", SENT, ""))))
                .containsExactly("caseNumber: notice.unknown-case");
        assertThatThrownBy(() -> office.start("silje-vl", "register-notice", form(rejected, "reached", SENT, "")))
                .hasStackTraceContaining("http.other-county");
        assertThatThrownBy(() -> office.start("finn", "register-notice", form(rejected, "reached", SENT, ""))).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void of_several_parties_the_one_must_be_named() {
        String uis = RogalandYear.orgnr("uis");
        jdbc.sql("""
                insert into notice (case_number, county, scheme, party, kind, guideline, sent_on, presumed_on)
                select case_number, county, scheme, ?, kind, guideline, sent_on, presumed_on from notice where case_number = ?""")
                .params(uis, rejected).update();
        assertThat(refused("reached", LocalDate.of(2026, 12, 4), "")).containsExactly("party: notice.which-party");
        Map<String, Object> form = form(rejected, "reached", LocalDate.of(2026, 12, 4), "");
        form.put("party", RogalandYear.orgnr("haugesund"));
        assertThat(Refused.faults(() -> office.start("silje", "register-notice", form))).containsExactly("party: notice.unknown-party");
        form.put("party", uis);
        office.start("silje", "register-notice", form);
        assertThat(notices.latest(rejected, uis).orElseThrow().reachedOn()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(latest().reachedOn()).isEqualTo(SENT);
    }

    @Test
    void letters_of_grants_and_of_late_reports_are_notices_too() {
        RogalandYear other = new RogalandYear(office);
        List<String> cases = other.decided();
        assertThat(notices.latest(cases.get(0), RogalandYear.orgnr("stavanger")).orElseThrow().kind()).isEqualTo("decision");
        String late = new LateReport(office, year).turnedAway();
        assertThat(notices.latest(late, RogalandYear.orgnr("sandnes")).orElseThrow().kind()).isEqualTo("late");
    }

    private record LateReport(Office office, RogalandYear year) {

        String turnedAway() {
            office.fire("needs-deadline", year.key());
            String caseNumber = year.report("sandnes");
            office.complete("silje", "decide-late", caseNumber, Map.of("lateOutcome", "reject", "lateReason", "Ingen særlig grunn."));
            return caseNumber;
        }
    }

    private Notice latest() {
        return notices.latest(rejected, RogalandYear.orgnr("stavanger")).orElseThrow();
    }

    private void register(String what, LocalDate date, String remark) {
        office.start("silje", "register-notice", form(rejected, what, date, remark));
    }

    private List<String> refused(String what, LocalDate date, String remark) {
        return Refused.faults(() -> register(what, date, remark));
    }

    private static Map<String, Object> form(String caseNumber, String what, LocalDate date, String remark) {
        return new HashMap<>(Map.of("caseNumber", caseNumber, "what", what, "date", date.toString(), "remark", remark));
    }

    private static void on(LocalDate date) {
        ClockUtil.setCurrentTime(Date.from(date.atTime(LocalTime.NOON).atZone(Norway.ZONE).toInstant()));
    }
}
