package no.arshjul.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.letters.PdfText;
import no.arshjul.testing.EveryWay;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who voted (R4), with what is recounted where somebody has left for a case (R7), and who should have been there. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class VoteTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private Office office;
    private RogalandYear year;
    private String stavangers;

    @BeforeEach
    void a_meeting() {
        office = new Office(engine);
        year = new RogalandYear(office);
        stavangers = year.beforeTheMeeting().get(0);
    }

    @Test
    void who_voted_agrees_with_the_counts_and_had_a_vote() {
        call(List.of("frida", "fredrik", "fatima", "silje"));
        year.declareImpartial(1);
        Map<String, Object> form = minutes(2, 1, vote("frida", "for"), vote("fredrik", "for"), vote("fatima", "against"));
        form.put("present", List.of("frida", "fredrik", "fatima", "silje"));
        assertThat(refused(form, vote("frida", "for"), vote("fredrik", "against"), vote("fatima", "against"))).contains("votes: forum.votes-differ");
        assertThat(refused(form, vote("frida", "for"), vote("fredrik", "for"), vote("silje", "against")))
                .contains("votes.member: forum.voter-of-the-office");
        assertThat(refused(form, vote("frida", "for"), vote("astrid", "for"), vote("fatima", "against"))).contains("votes.member: forum.voter-absent");
        assertThat(refused(form, vote("frida", "for"), vote("frida", "for"), vote("fatima", "against"))).contains("votes.member: forum.member-twice");
        record(form);
        assertThat(jdbc.sql("select count(*) from minutes_vote v join meeting m on m.id = v.meeting where m.key = ?").param(year.meetingKey(1))
                .query(Long.class).single()).isEqualTo(3);
    }

    @Test
    void a_vote_is_recounted_in_the_case_that_somebody_left_for() {
        year.callMeeting(1);
        office.tasks("declare-impartiality", year.meetingKey(1)).forEach(task -> office.complete(task.getAssignee(), task, task.getAssignee().equals("fatima")
                ? Map.of("conflicts", List.of(stavangers), "conflictReason", "Gift med rektor")
                : Map.of("conflicts", List.of(), "conflictReason", "")));
        office.complete("frida", "decide-impartiality", year.meetingKey(1), Map.of("rulings", List.of(Map.of("member", "fatima",
                "caseNumber", stavangers, "disqualified", true, "reason", "Nær familie"))));
        assertThat(Refused.faults(() -> record(minutes(2, 1)))).containsExactly("votesFor: forum.votes-in-case");
        record(minutes(2, 1, vote("frida", "against"), vote("fredrik", "for"), vote("fatima", "for")));
        assertThat(office.tasks("approve-minutes", year.meetingKey(1))).as("among the impartial one to one, in the other case two to one").hasSize(1);
        assertThat(jdbc.sql("select warnings from minutes n join meeting m on m.id = n.meeting where m.key = ?").param(year.meetingKey(1))
                .query(String.class).single()).contains(stavangers).contains("2").contains("3");
    }

    @Test
    void the_majority_of_the_disqualified_is_none() {
        year.callMeeting(1);
        office.tasks("declare-impartiality", year.meetingKey(1)).forEach(task -> office.complete(task.getAssignee(), task, task.getAssignee().equals("frida")
                ? Map.of("conflicts", List.of(), "conflictReason", "")
                : Map.of("conflicts", List.of(stavangers), "conflictReason", "Slekt")));
        office.complete("frida", "decide-impartiality", year.meetingKey(1), Map.of("rulings", List.of(
                Map.of("member", "fatima", "caseNumber", stavangers, "disqualified", true, "reason", "Slekt"),
                Map.of("member", "fredrik", "caseNumber", stavangers, "disqualified", true, "reason", "Slekt"))));
        assertThat(Refused.faults(() -> record(minutes(2, 1, vote("frida", "against"), vote("fredrik", "for"), vote("fatima", "for")))))
                .contains("votes: forum.voted-down-case", "lines: forum.too-few-impartial");
    }

    @Test
    void the_minutes_say_who_voted_and_which_seats_were_empty() throws IOException {
        assertThat((String) office.variable(office.task("call-meeting", year.meetingKey(1)), "seatsText")).contains("KS: Frida Fjeld", "Utdanningsforbundet: Fredrik Furu");
        List<Map<String, Object>> seeded = jdbc.sql("select id, forum_seats::text as seats from guideline where county = 'rogaland'").query().listOfRows();
        jdbc.sql("update guideline set forum_seats = case when scheme = 'kindergarten' then '{KS,PBL}'::text[] else '{}' end where county = 'rogaland'").update();
        try {
            year = new RogalandYear(office);
            year.beforeTheMeeting();
            assertThat((String) office.variable(office.task("call-meeting", year.meetingKey(1)), "seatsText")).isEqualTo("KS: Frida Fjeld\nPBL: –");
            year.callMeeting(1);
            year.declareImpartial(1);
            record(minutes(2, 1, vote("frida", "for"), vote("fredrik", "for"), vote("fatima", "against")));
            office.complete("frida", "approve-minutes", year.meetingKey(1), Map.of("minutesApproved", true, "minutesComment", ""));
            String text = PdfText.flat(jdbc.sql("select content from document where cycle = ? and kind = 'minutes'").param(year.key())
                    .query(byte[].class).single());
            assertThat(text).contains("Mot: Fatima Farah").contains("ikke til stede: PBL.");
        } finally {
            seeded.forEach(row -> jdbc.sql("update guideline set forum_seats = ?::text[] where id = ?").params(row.get("seats"), row.get("id")).update());
        }
    }

    @Test
    void nobody_gets_hold_of_the_ruling_on_an_own_conflict() {
        year.callMeeting(1);
        office.tasks("declare-impartiality", year.meetingKey(1)).forEach(task -> office.complete(task.getAssignee(), task, task.getAssignee().equals("frida")
                ? Map.of("conflicts", List.of(stavangers), "conflictReason", "Bor der")
                : Map.of("conflicts", List.of(), "conflictReason", "")));
        Map<String, Object> ruling = Map.of("rulings", List.of(Map.of("member", "frida", "caseNumber", stavangers, "disqualified", false, "reason", "")));
        Task task = office.task("decide-impartiality", year.meetingKey(1));
        new EveryWay(port, office).isRefused("frida", "fatima", task.getId(), ruling, "forum.deputy");
        new EveryWay(port, office).isRefused("admin", "fatima", task.getId(), ruling, "forum.deputy");
        office.complete("fatima", task, ruling);
    }

    private void call(List<String> members) {
        office.complete("silje", "call-meeting", year.meetingKey(1),
                Map.of("meetingDate", year.year() + "-04-20", "meetingPlace", "Stavanger", "members", members));
    }

    private static Map<String, Object> vote(String member, String vote) {
        return Map.of("member", member, "vote", vote);
    }

    @SafeVarargs
    private List<String> refused(Map<String, Object> form, Map<String, Object>... votes) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put("votes", List.of(votes));
        return Refused.faults(() -> record(changed));
    }

    @SafeVarargs
    private Map<String, Object> minutes(int votesFor, int votesAgainst, Map<String, Object>... votes) {
        List<Map<String, Object>> lines = office.lines(office.task("record-minutes", year.meetingKey(1)));
        lines.forEach(line -> line.put("outcome", "approve"));
        Map<String, Object> form = RogalandYear.minutes(lines);
        form.putAll(Map.of("voteHeld", true, "votesFor", votesFor, "votesAgainst", votesAgainst));
        if (votes.length > 0) {
            form.put("votes", List.of(votes));
        }
        return form;
    }

    private void record(Map<String, Object> form) {
        office.complete("silje", "record-minutes", year.meetingKey(1), form);
    }
}
