package no.arshjul.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.testing.Decided;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import no.arshjul.testing.WalkedYear;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A second call in the same year divides what the first one has left over: no money is new, and none is in both. */
class SecondCallTest extends WalkedYear {

    @LocalServerPort private int port;

    @Test
    void it_waits_for_the_first_ones_decision() {
        year.open();
        assertThat(Refused.faults(() -> office.start("silje", "grant-cycle", form(1)))).containsExactly("year: cycle.exists");
        year.readyReport("stavanger");
        year.toRegions();
        assertThat(Refused.faults(() -> office.start("silje", "grant-cycle", form(1)))).containsExactly("year: cycle.exists");
    }

    @Test
    void it_divides_no_more_than_is_left_over_and_says_where_that_stands() {
        Decided.in(year, "stavanger", "haugesund");
        new GrantSteps(office, year).decline("haugesund", firstCase("haugesund"));
        assertThat(Refused.faults(() -> office.start("silje", "grant-cycle", form(13_850_001)))).containsExactly("frames.allotted: cycle.over-left-over");

        assertThat(office.start("silje", "grant-cycle", form(13_850_000))).isEqualTo(second());
        JsonNode sources = office.json(office.task("confirm-frames", second()), "leftOverTable");
        assertThat(sources).hasToString("[{\"cycle\":\"%s\",\"scheme\":\"kindergarten\",\"frame\":0,\"regions\":13700000,\"freed\":150000,\"total\":13850000}]"
                .formatted(year.key()));
        office.complete("silje", "confirm-frames", second(), Map.of("framesConfirmed", true));

        assertThat(book.ofCycle("REGION", year.key())).as("schools and inclusion are untouched").isEqualTo(15_000_000);
        assertThat(book.ofCycle("FREED", year.key())).isZero();
        assertThat(book.ofCycle("FRAME", second())).isEqualTo(13_850_000);
        assertThat(book.ofCycle("STATE", second())).as("no money is new").isZero();
        followed(13_850_000);
        assertThat(Refused.faults(() -> office.start("silje", "grant-cycle", form(1)))).as("a third one waits for the second").containsExactly("year: cycle.exists");
    }

    @Test
    void money_that_went_elsewhere_after_the_opening_is_not_confirmed() {
        Decided.in(year, "stavanger");
        office.start("silje", "grant-cycle", form(13_850_000));
        jdbc.sql("""
                insert into posting (county, cycle, scheme, year, region, from_account, to_account, amount, cause, task)
                values ('rogaland', ?, 'kindergarten', ?, 'nord', 'REGION', 'FRAME', 1, 'FORUM_MOVE', 'test'),
                  ('rogaland', ?, 'kindergarten', ?, null, 'FRAME', 'BOUND', 1, 'FORUM_MOVE', 'test')""")
                .params(year.key(), year.year(), year.key(), year.year()).update();
        assertThat(Refused.faults(() -> office.complete("silje", "confirm-frames", second(), Map.of("framesConfirmed", true))))
                .containsExactly("framesConfirmed: cycle.over-left-over");
        office.complete("silje", "confirm-frames", second(), Map.of("framesConfirmed", false));
        assertThat(jdbc.sql("select count(*) from cycle where key = ?").param(second()).query(Integer.class).single()).isZero();
        jdbc.sql("""
                insert into posting (county, cycle, scheme, year, region, from_account, to_account, amount, cause, task)
                values ('rogaland', ?, 'kindergarten', ?, null, 'BOUND', 'FRAME', 1, 'FORUM_MOVE', 'test')""").params(year.key(), year.year()).update();
    }

    @Test
    void it_goes_its_whole_way_beside_the_first_one_and_numbers_its_cases_on() {
        List<String> first = Decided.in(year, Map.of("stavanger", year.twoYearForm("stavanger")));
        office.start("silje", "grant-cycle", form(5_000_000));
        office.complete("silje", "confirm-frames", second(), Map.of("framesConfirmed", true));
        Map<String, Object> report = year.reportForm("haugesund");
        report.put("cycle", second());
        String caseNumber = year.report("haugesund", report);
        assertThat(first).containsExactly(year.key() + "-0001");
        assertThat(caseNumber).isEqualTo(year.key() + "-0002");
        PublicOffice api = new PublicOffice(port);
        assertThat(tasks(api, second())).contains("confirm-partnership");
        assertThat(tasks(api, year.key())).contains("accept-grant").doesNotContain("confirm-partnership");
        assertThat(api.get("mona", "/api/progress/cycles").findValuesAsText("key")).contains(year.key(), second());
        assertThat(flow(year.key()).get("later")).as("what the first one promises").hasToString("[{\"year\":" + (year.year() + 1) + ",\"amount\":50000}]");
        assertThat(flow(second()).get("later")).as("is not told of the second one too").isEmpty();

        year.accept(caseNumber);
        RogalandYear again = year.secondCall();
        again.toRegions();
        again.recommendAll("kindergarten", "nord");
        again.holdMeeting(1);
        again.decideAsRecommended();
        GrantSteps steps = new GrantSteps(office, again);
        steps.accept("haugesund", caseNumber);
        steps.payAll();
        followed(5_000_000);
        steps.reportAllUsed("haugesund", caseNumber);
        assertThat(followed(5_000_000)).containsEntry("paid>used", 150_000L);
        office.complete("silje", "close-cycle", second(), Map.of("closingRemark", ""));
        assertThat(office.ended(second())).isTrue();
        assertThat(office.ended(year.key())).as("the first one goes on").isFalse();
        assertThat(office.start("silje", "grant-cycle", form(1))).as("a third call").isEqualTo(year.key() + "-C");
    }

    @Test
    void a_case_that_was_ready_too_late_for_the_first_one_is_taken_over_by_it() {
        String missed = missed();
        List<Long> curve = curve(year.key());
        assertThat(curve.get(0)).as("both came in to the first one").isEqualTo(2);
        office.start("silje", "grant-cycle", form(5_000_000));
        office.complete("silje", "confirm-frames", second(), Map.of("framesConfirmed", true));
        RogalandYear again = year.secondCall();
        again.toRegions();
        again.recommendAll("kindergarten", "nord");
        again.holdMeeting(1);
        again.decideAsRecommended();
        assertThat(book.ofCase("GRANTED", missed)).isEqualTo(150_000);
        assertThat(jdbc.sql("select first_cycle || ' ' || cycle from needs_report where case_number = ?").param(missed).query(String.class).single())
                .isEqualTo(year.key() + " " + second());
        assertThat(curve(year.key())).as("the first one's curve is what it was").isEqualTo(curve);
        assertThat(curve(second()).get(0)).as("nothing new came in to the second one").isZero();
        assertThat(jdbc.sql("select body from outbox where subject = ?").param("Saken " + missed + " er med i " + second()).query(String.class).single())
                .contains("Lek og vennskap");
    }

    @Test
    void without_one_the_next_year_takes_the_case_over_with_its_amounts_a_year_later() {
        String missed = missed();
        RogalandYear next = year.next();
        next.open();
        next.toRegions();
        assertThat(office.lines(next.regionTask("prioritise", "kindergarten", "nord"))).extracting(line -> line.get("caseNumber"), line -> line.get("year"))
                .containsExactly(tuple(missed, next.year()), tuple(missed, next.year() + 1));
        next.recommendAll("kindergarten", "nord");
    }

    @Test
    void a_case_that_waits_for_the_next_call_may_be_withdrawn() {
        String missed = missed();
        office.start("haugesund", "withdraw", Map.of("caseNumber", missed, "withdrawalReason", "Vi venter ikke.", "claimPaid", false));
        assertThat(jdbc.sql("select status from needs_report where case_number = ?").param(missed).query(String.class).single()).isEqualTo("withdrawn");
    }

    /** Haugesund's two-year case, left out of the first call and accepted when that was decided. */
    private String missed() {
        year.open();
        year.readyReport("stavanger");
        String missed = year.report("haugesund", year.twoYearForm("haugesund"));
        office.complete("uis", "confirm-partnership", missed, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        office.fire("needs-deadline", year.key());
        office.complete("silje", "ready-for-recommendation", year.key(), Map.of("readyConfirmed", true,
                "leftOut", List.of(Map.of("caseNumber", missed, "reason", "Eieren har ikke svart."))));
        year.recommendAll("kindergarten", "midt");
        year.holdMeeting(1);
        year.decideAsRecommended();
        year.control(missed, "accept", "");
        return missed;
    }

    /** Every krone that was carried over is seen going out of the first call and into the second one, and there where the ledger has it. @return the second's links */
    private Map<String, Long> followed(long carried) {
        Map<String, Long> first = links(year.key());
        assertThat(sum(first, "state>", "")).isEqualTo(35_000_000);
        assertThat(sum(first, "", ">left-over")).isEqualTo(carried).isEqualTo(book.ofCycle("LEFT_OVER", year.key()));
        Map<String, Long> links = links(second());
        assertThat(links.keySet()).noneMatch(link -> link.startsWith("state>"));
        assertThat(sum(links, "earlier-call>", "")).isEqualTo(carried).isEqualTo(-book.ofCycle("LEFT_OVER", second()));
        Map.of("frame-left", "FRAME", "region-left", "REGION", "granted-left", "GRANTED", "due-left", "DUE", "paid-left", "PAID", "used", "USED")
                .forEach((stop, account) -> assertThat(sum(links, "", ">" + stop)).as(stop).isEqualTo(book.ofCycle(account, second())));
        links.keySet().stream().map(link -> link.substring(0, link.indexOf('>'))).filter(stop -> !stop.equals("earlier-call"))
                .forEach(stop -> assertThat(sum(links, "", ">" + stop)).as(stop).isEqualTo(sum(links, stop + ">", "")));
        return links;
    }

    private Map<String, Long> links(String cycle) {
        Map<String, Long> links = new HashMap<>();
        flow(cycle).get("links").forEach(link -> links.put(link.get("source").asText() + ">" + link.get("target").asText(), link.get("amount").asLong()));
        return links;
    }

    /** Reports in and tasks done, by today. */
    private List<Long> curve(String cycle) {
        JsonNode days = new PublicOffice(port).get("mona", "/api/progress/cycles/" + cycle).get("curve").get("thisYear").get("days");
        JsonNode today = days.get(days.size() - 1);
        return List.of(today.get("reports").asLong(), today.get("tasks").asLong());
    }

    private JsonNode flow(String cycle) {
        return new PublicOffice(port).get("mona", "/api/progress/cycles/" + cycle + "/flow");
    }

    private static long sum(Map<String, Long> links, String from, String to) {
        return links.entrySet().stream().filter(link -> link.getKey().startsWith(from) && link.getKey().endsWith(to)).mapToLong(Map.Entry::getValue).sum();
    }

    private List<String> tasks(PublicOffice api, String key) {
        return api.get("mona", "/api/progress/cycles/" + key).get("tasks").findValuesAsText("task");
    }

    private String firstCase(String person) {
        return jdbc.sql("select case_number from needs_report where cycle = ? and owner = ?").params(year.key(), RogalandYear.orgnr(person))
                .query(String.class).single();
    }

    private String second() {
        return year.key() + "-B";
    }

    private Map<String, Object> form(long kindergarten) {
        Map<String, Object> form = new HashMap<>(year.openForm());
        form.put("frames", List.of(RogalandYear.frame("kindergarten", kindergarten, 0)));
        form.put("needsDeadline", year.year() + "-08-15");
        form.put("recommendationDeadline", year.year() + "-09-15");
        form.put("forumDate", year.year() + "-10-01");
        form.put("reportDeadline", (year.year() + 1) + "-06-15");
        return form;
    }
}
