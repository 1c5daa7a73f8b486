package no.arshjul.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import no.arshjul.letters.PdfText;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import no.arshjul.testing.VestlandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The approved minutes are stored as one document, in the county's own language form. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class MinutesDocumentTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void vestlands_minutes_are_in_nynorsk_with_who_was_there_and_what_is_to_be_remarked() throws IOException {
        Office office = new Office(engine);
        VestlandYear year = new VestlandYear(office).open();
        year.readyReport("kinn-vl", 100_000, 100_000);
        year.toRegions();
        year.recommendAll("01");
        List<String> members = List.of("frida-vl", "fredrik-vl", "fatima-vl");
        office.complete("silje-vl", "call-meeting", year.meetingKey(1), Map.of("meetingDate", "2027-04-20", "meetingPlace", "Førde", "members", members));
        office.tasks("declare-impartiality", year.meetingKey(1))
                .forEach(task -> office.complete(task.getAssignee(), task, Map.of("conflicts", List.of(), "conflictReason", "")));
        Task task = office.task("record-minutes", year.meetingKey(1));
        List<Map<String, Object>> lines = office.lines(task);
        lines.forEach(line -> line.put("outcome", "approve"));
        Map<String, Object> minutes = RogalandYear.minutes(lines);
        minutes.put("present", List.of("frida-vl", "fredrik-vl"));
        office.complete("silje-vl", task, minutes);
        assertThat(documents(year)).as("not before they are approved").isEmpty();
        office.complete("frida-vl", "approve-minutes", year.meetingKey(1), Map.of("minutesApproved", true, "minutesComment", ""));

        assertThat(documents(year)).singleElement().satisfies(document -> {
            assertThat(document.get("language_form")).isEqualTo("nn");
            assertThat(document.get("media_type")).isEqualTo("application/pdf");
        });
        String text = PdfText.flat((byte[]) documents(year).get(0).get("content"));
        assertThat(text).containsSubsequence("Til stades", "Frida Fyllingen", "Fråverande", "Fatima Fadel", "Habilitet");
        assertThat(text).contains("røysterett").doesNotContain("stemmeberettigede");
    }

    private List<Map<String, Object>> documents(VestlandYear year) {
        return jdbc.sql("select language_form, media_type, content from document where cycle = ? and kind = 'minutes'").param(year.key()).query().listOfRows();
    }
}
