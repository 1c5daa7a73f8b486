package no.arshjul.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.arshjul.letters.DocumentRow;
import no.arshjul.letters.Documents;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that is given nothing this year but something later. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class LaterYearsTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Documents documents;

    @Test
    void a_case_given_money_only_for_a_later_year_gets_one_letter_and_no_running_grant() {
        Office office = new Office(engine);
        RogalandYear year = new RogalandYear(office).open();
        Map<String, Object> form = year.reportForm("stavanger");
        form.put("amounts", List.of(RogalandYear.amount(year.year(), 100_000, 50_000), RogalandYear.amount(year.year() + 1, 80_000, 40_000)));
        String caseNumber = year.report("stavanger", form);
        year.accept(caseNumber);
        year.toRegions();
        Task list = year.regionTask("prioritise", "kindergarten", "midt");
        List<Map<String, Object>> lines = RogalandYear.asAsked(office.lines(list));
        lines.get(0).putAll(Map.of("ownerAmount", 0, "universityAmount", 0, "reason", "Starter neste år."));
        office.complete("rolf-midt", list, Map.of("lines", lines, "regionRemark", ""));
        office.complete("sindre", year.regionTask("control-recommendation", "kindergarten", "midt"), Map.of("controlOutcome", "accept", "controlComment", ""));
        year.holdMeeting(1);
        year.decideAsRecommended();

        assertThat(documents.ofCase(caseNumber)).extracting(DocumentRow::kind).containsOnlyOnce("grant-letter").doesNotContain("not-granted");
        assertThat(office.tasks("accept-grant", caseNumber)).isEmpty();
        assertThat(office.task("close-cycle", year.key())).as("nothing of this year is left to settle").isNotNull();
    }
}
