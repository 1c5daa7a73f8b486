package no.arshjul.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a task's card can say of its case, or of its list. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class TaskCardsTest {

    private static final String ASKED = "150\u00a0000\u00a0kr";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    private Office office;

    @BeforeEach
    void office() {
        office = new Office(engine);
    }

    @Test
    void a_case_is_known_by_number_owner_title_amount_scheme_and_region_from_its_first_task_on() {
        RogalandYear year = new RogalandYear(office).open();
        String caseNumber = year.report("stavanger");
        says(office.task("confirm-partnership", caseNumber), Map.of("caseNumber", caseNumber, "ownerName", "Stavanger kommune", "title", "Lek og vennskap",
                "amountText", ASKED, "schemeName", "Barnehage", "regionName", region("midt")));
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        says(office.task("formal-control", caseNumber), Map.of("amountText", ASKED, "region", "midt"));
    }

    /** The engine lets an outsider read what is the task's own, and nothing of the instance. */
    @Test
    void an_owner_and_a_university_see_the_facts_on_their_cards_too() {
        RogalandYear year = new RogalandYear(office).open();
        String caseNumber = year.report("stavanger");
        Task partnership = office.task("confirm-partnership", caseNumber);
        assertThat(readBy("uis", partnership)).contains(caseNumber, "Stavanger kommune", "Lek og vennskap", ASKED, "Barnehage", region("midt"));
        office.complete("uis", partnership, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        year.control(caseNumber, "more-information", "Beløpet er uklart.");
        assertThat(readBy("stavanger", office.task("complete-report", caseNumber))).contains(caseNumber, "Stavanger kommune", ASKED);
    }

    private List<Object> readBy(String person, Task task) {
        return office.as(person, () -> engine.getRuntimeService().createVariableInstanceQuery().taskIdIn(task.getId()).list()).stream()
                .map(org.camunda.bpm.engine.runtime.VariableInstance::getValue).toList();
    }

    @Test
    void an_amount_that_was_corrected_is_the_one_on_the_card() {
        RogalandYear year = new RogalandYear(office).open();
        String caseNumber = year.report("stavanger");
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        year.control(caseNumber, "more-information", "Beløpet er uklart.");
        Map<String, Object> form = year.reportForm("stavanger");
        form.put("amounts", List.of(RogalandYear.amount(year.year(), 70_000, 50_000)));
        office.complete("stavanger", "complete-report", caseNumber, form);
        says(office.task("formal-control", caseNumber), Map.of("amountText", "120\u00a0000\u00a0kr"));
    }

    @Test
    void a_grant_says_what_was_awarded_and_an_appeal_and_a_change_are_known_as_their_case() {
        RogalandYear year = new RogalandYear(office);
        String caseNumber = year.decided().get(0);
        says(office.task("accept-grant", caseNumber), Map.of("caseNumber", caseNumber, "ownerName", "Stavanger kommune", "amountText", ASKED,
                "schemeName", "Barnehage", "regionName", region("midt")));
        office.start("stavanger", "appeal", Map.of("caseNumber", caseNumber, "receivedOn", java.time.LocalDate.now(no.arshjul.calendar.Norway.ZONE).toString(),
                "grounds", "Beløpet er for lavt."));
        says(office.task("assess-appeal", caseNumber), Map.of("caseNumber", caseNumber, "amountText", ASKED, "regionName", region("midt")));
    }

    @Test
    void a_list_says_how_many_lines_it_has_and_their_sum() {
        RogalandYear year = new RogalandYear(office).open();
        year.readyReport("stavanger");
        year.readyReport("stavanger");
        year.toRegions();
        Map<String, Object> list = Map.of("extentText", "2 linjer, 300\u00a0000\u00a0kr", "schemeName", "Barnehage", "regionName", region("midt"));
        says(year.regionTask("prioritise", "kindergarten", "midt"), list);
        Task task = year.regionTask("prioritise", "kindergarten", "midt");
        office.complete("rolf-midt", task, Map.of("lines", RogalandYear.asAsked(office.lines(task)), "regionRemark", ""));
        says(year.regionTask("control-recommendation", "kindergarten", "midt"), list);
        office.complete("sindre", year.regionTask("control-recommendation", "kindergarten", "midt"), Map.of("controlOutcome", "accept", "controlComment", ""));
        year.callMeeting(1);
        year.declareImpartial(1);
        says(office.task("record-minutes", year.meetingKey(1)), Map.of("extentText", "2 linjer, 300\u00a0000\u00a0kr", "schemeName", "Barnehage"));
        year.approveAll(1);
        says(office.task("make-decision", year.key()), Map.of("extentText", "2 linjer, 300\u00a0000\u00a0kr"));
    }

    private void says(Task task, Map<String, Object> facts) {
        facts.forEach((name, value) -> assertThat(office.variable(task, name)).as(task.getTaskDefinitionKey() + " " + name).isEqualTo(value));
    }

    private String region(String id) {
        return jdbc.sql("select name from region where county = 'rogaland' and id = ?").param(id).query(String.class).single();
    }
}
