package no.arshjul.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.needs.NeedsReports;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vocational scheme runs on the same diagrams, by its guideline: other applicants, one organiser, a forum of its own, and rates. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class VocationalTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private NeedsReports reports;

    private Office office;
    private RogalandYear year;

    @BeforeEach
    void a_year_with_a_vocational_frame() {
        office = new Office(engine);
        year = new RogalandYear(office);
        Map<String, Object> open = year.openForm();
        open.put("frames", List.of(RogalandYear.frame("kindergarten", 20_000_000, 6_000_000), RogalandYear.frame("vocational", 3_000_001, 0)));
        office.start("silje", "grant-cycle", open);
        office.complete("silje", "confirm-frames", year.key(), Map.of("framesConfirmed", true));
    }

    @Test
    void a_training_offices_case_goes_by_the_county_municipalitys_plan_and_its_own_forum_to_the_bank() {
        String other = year.readyReport("stavanger");
        String caseNumber = year.report("opplaring-bygg", form("opplaring-bygg", "work-placement", 60_000, 10_000));
        year.accept(caseNumber);
        assertThat(reports.get(caseNumber).region()).isEqualTo("fylke");
        year.toRegions();
        assertThat(jdbc.sql("select region || ' ' || amount from region_frame where cycle = ? and scheme = 'vocational'").param(year.key())
                .query(String.class).list()).as("the whole frame is the organiser's plan of disposition").containsExactly("fylke 3000001");
        year.recommendAll("kindergarten", "midt");
        year.recommendAll("vocational", "fylke");

        assertThat(groups(office.task("call-meeting", year.meetingKey(1)))).containsExactly("secretariat");
        assertThat(groups(office.task("call-meeting", year.meetingKey(2)))).as("the organiser calls its own forum").containsExactly("region-fylke");
        year.holdMeeting(1);
        assertThat(office.tasks("make-decision", year.key())).as("the other forum has not met").isEmpty();
        holdVocationalMeeting(caseNumber);
        year.decideAsRecommended();

        assertThat(jdbc.sql("select case_number from meeting_case c join meeting m on m.id = c.meeting where m.key = ?").param(year.meetingKey(1))
                .query(String.class).list()).containsExactly(other);
        GrantSteps grants = new GrantSteps(office, year);
        grants.accept("opplaring-bygg", caseNumber);
        grants.accept("stavanger", other);
        grants.payAll();
        assertThat(jdbc.sql("select sum(amount) from posting where case_number = ? and to_account = 'PAID'").param(caseNumber).query(Long.class).single())
                .isEqualTo(70_000);
        assertThat(jdbc.sql("select distinct rule_version from posting where case_number = ? and to_account = 'GRANTED'").param(caseNumber)
                .query(String.class).list()).containsExactly("guideline-" + jdbc.sql("select guideline from cycle_frame where cycle = ? and scheme = 'vocational'")
                        .param(year.key()).query(Long.class).single());
    }

    @Test
    void what_one_forum_returns_goes_back_though_the_other_has_finished() {
        year.readyReport("stavanger");
        String caseNumber = year.report("provenemnd-helse", form("provenemnd-helse", "course", 9_000, 0));
        year.accept(caseNumber);
        year.toRegions();
        year.recommendAll("kindergarten", "midt");
        year.recommendAll("vocational", "fylke");
        callVocational(2);
        Task task = office.task("record-minutes", year.meetingKey(2));
        office.complete("rolf-fylke", task, minutes(task, "return"));
        office.complete("frida", "approve-minutes", year.meetingKey(2), Map.of("minutesApproved", true, "minutesComment", ""));
        year.holdMeeting(1);
        assertThat(office.tasks("make-decision", year.key())).isEmpty();
        year.recommendAll("vocational", "fylke");
        callVocational(3);
        assertThat(office.lines(office.task("record-minutes", year.meetingKey(3)))).extracting(line -> line.get("caseNumber")).containsExactly(caseNumber);
    }

    @Test
    void rates_limit_what_a_work_placement_and_a_course_may_ask_for() {
        // 4 people, 5 days at 3 500 kroner
        assertThatThrownBy(() -> year.report("opplaring-bygg", form("opplaring-bygg", "work-placement", 60_000, 10_001))).hasStackTraceContaining("needs.day-rate");
        assertThatThrownBy(() -> year.report("opplaring-bygg", form("opplaring-bygg", "course", 12_001, 0))).hasStackTraceContaining("needs.course-rate");
        year.report("opplaring-bygg", form("opplaring-bygg", "collective", 500_000, 0));
    }

    @Test
    void only_the_kinds_of_owner_that_the_guideline_names_may_report() {
        assertThatThrownBy(() -> year.report("stavanger", form("stavanger", "course", 1_000, 0))).hasStackTraceContaining("needs.scheme-not-for-owner");
        Map<String, Object> kindergarten = year.reportForm("opplaring-bygg");
        assertThatThrownBy(() -> year.report("opplaring-bygg", kindergarten)).hasStackTraceContaining("needs.scheme-not-for-owner");
    }

    private Map<String, Object> form(String owner, String kind, long ownerAmount, long university) {
        Map<String, Object> form = new HashMap<>(year.reportForm(owner));
        form.put("scheme", "vocational");
        form.put("measureKind", kind);
        form.put("targetGroups", List.of("vocational-instructors"));
        form.put("units", List.of(Map.of("name", "Instruktører", "staff", 4)));
        form.put("amounts", List.of(RogalandYear.amount(year.year(), ownerAmount, university)));
        form.put("ownContribution", 0);
        return form;
    }

    private void holdVocationalMeeting(String caseNumber) {
        callVocational(2);
        Task task = office.task("record-minutes", year.meetingKey(2));
        assertThat(office.lines(task)).extracting(line -> line.get("caseNumber")).containsExactly(caseNumber);
        office.complete("rolf-fylke", task, minutes(task, "approve"));
        office.complete("frida", "approve-minutes", year.meetingKey(2), Map.of("minutesApproved", true, "minutesComment", ""));
    }

    private void callVocational(int number) {
        office.complete("rolf-fylke", "call-meeting", year.meetingKey(number), Map.of("meetingDate", year.year() + "-04-21",
                "meetingPlace", "Fylkeshuset", "members", List.of("frida", "fredrik", "fatima")));
        office.tasks("declare-impartiality", year.meetingKey(number)).forEach(task -> office.complete(task.getAssignee(), task,
                Map.of("conflicts", List.of(), "conflictReason", "")));
    }

    private Map<String, Object> minutes(Task task, String outcome) {
        List<Map<String, Object>> lines = new ArrayList<>(office.lines(task));
        lines.forEach(line -> {
            line.put("outcome", outcome);
            line.put("reason", outcome.equals("return") ? "Planen må vise flere lærefag." : "");
        });
        return RogalandYear.minutes(lines);
    }

    private List<String> groups(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).toList();
    }
}
