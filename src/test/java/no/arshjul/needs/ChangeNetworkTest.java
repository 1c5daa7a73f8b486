package no.arshjul.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Refused;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Diagram change-network, every path: an owner leaves, another leads, and who may say so. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@CoversDiagram("change-network")
class ChangeNetworkTest {

    private static final Map<String, Object> NEW_LEAD = Map.of("leadConfirmed", true, "accountNumber", "90412263056",
            "contactName", "Ola Nordmann", "contactEmail", "ola@sola.example");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private NeedsReports reports;
    @Autowired
    private JdbcClient jdbc;

    private static RogalandYear open;

    private Office office;
    private RogalandYear year;

    @BeforeEach
    void an_open_year() {
        office = new Office(engine);
        if (open == null) {
            open = new RogalandYear(office).open();
        }
        year = open;
    }

    @Test
    void an_owner_that_leaves_takes_its_part_of_the_application_along() {
        String caseNumber = inControl(true);
        Task control = office.task("formal-control", caseNumber);
        change("sola", leave(caseNumber, "sola"));
        assertThat(reports.amounts(caseNumber)).extracting(amount -> amount.ownerAmount().amount()).containsExactly(70_000L, 20_000L);
        assertThat(answer(caseNumber, "sola")).isEqualTo("left");
        assertThat(office.json(control, "amounts").get(0).get("ownerAmount").asLong()).isEqualTo(70_000);
        assertThat(office.json(control, "changes")).extracting(row -> row.get("what").asText()).contains("Beløp til eier " + year.year());
        assertThat(jdbc.sql("select old_value from needs_change where case_number = ? and field = 'amounts.ownerAmount' and person = 'sola' and reason = 'Vi mangler folk.' order by year")
                .param(caseNumber).query(String.class).list()).hasSize(2);
        assertThat(told(caseNumber, "ikke lenger med")).contains(email("stavanger"), email("uis")).hasSizeGreaterThan(2);
        assertThat(Refused.faults(() -> change("sola", leave(caseNumber, "sola")))).containsExactly("owner: needs.not-in-network");
    }

    @Test
    void an_application_stands_when_the_owner_that_leaves_had_no_part_of_its_own() {
        String caseNumber = inControl(false);
        change("silje", leave(caseNumber, "sola"));
        assertThat(reports.amounts(caseNumber)).extracting(amount -> amount.ownerAmount().amount()).containsExactly(100_000L, 30_000L);
        assertThat(office.json(office.task("formal-control", caseNumber), "changes").get(0).get("now").asText()).isEqualTo("gått ut");
    }

    @Test
    void an_owner_that_answers_no_takes_its_part_along_too() {
        String caseNumber = year.report("stavanger", network(true));
        office.tasks("confirm-network", caseNumber).forEach(task -> {
            String person = office.json(task, "networkOwner").asText().equals(RogalandYear.orgnr("sola")) ? "sola" : "randaberg";
            office.complete(person, task, Map.of("participationConfirmed", person.equals("sola")));
        });
        assertThat(answer(caseNumber, "randaberg")).isEqualTo("denied");
        assertThat(reports.amounts(caseNumber)).extracting(amount -> amount.ownerAmount().amount()).containsExactly(80_000L, 30_000L);
    }

    @Test
    void another_owner_leads_when_it_has_said_so_with_an_account_of_its_own() {
        String caseNumber = inControl(true);
        year.control(caseNumber, "more-information", "Beskriv metoden.");
        change("stavanger", replace(caseNumber, "sola"));
        Task asked = office.task("confirm-lead", caseNumber);
        assertThat(asked.getDueDate()).isNotNull();
        Map<String, Object> wrong = new HashMap<>(NEW_LEAD);
        wrong.put("accountNumber", "90412263057");
        assertThat(Refused.faults(() -> office.complete("sola", asked, wrong))).containsExactly("accountNumber: needs.account");
        office.complete("sola", asked, NEW_LEAD);
        NeedsReport report = reports.get(caseNumber);
        assertThat(report.owner()).isEqualTo(RogalandYear.orgnr("sola"));
        assertThat(report.account()).isEqualTo("90412263056");
        assertThat(report.contactEmail()).isEqualTo("ola@sola.example");
        assertThat(answer(caseNumber, "stavanger")).isEqualTo("confirmed");
        assertThat(told(caseNumber, "leder nå")).contains(email("stavanger"), email("sola"), email("uis"));

        Task completion = office.task("complete-report", caseNumber);
        assertThat(engine.getTaskService().getIdentityLinksForTask(completion.getId())).extracting(link -> link.getGroupId())
                .containsExactly("owner-" + RogalandYear.orgnr("sola"));
        Map<String, Object> answer = network(true);
        answer.put("owner", RogalandYear.orgnr("sola"));
        answer.put("networkOwners", owners("stavanger", "randaberg"));
        office.complete("sola", completion, answer);
        year.control(caseNumber, "more-information", "Litt til.");
        assertThat(office.task("complete-report", caseNumber)).satisfies(task -> assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getGroupId()).containsExactly("owner-" + RogalandYear.orgnr("sola")));
    }

    @Test
    void an_owner_that_leaves_is_seen_on_its_regions_open_list_and_caps_what_was_recommended() {
        RogalandYear own = new RogalandYear(office).open();
        year = own;
        String caseNumber = inControl(true);
        own.control(caseNumber, "accept", "");
        own.toRegions();
        change("randaberg", leave(caseNumber, "randaberg"));
        List<Map<String, Object>> lines = office.lines(own.regionTask("prioritise", "kindergarten", "midt"));
        assertThat(lines).extracting(row -> row.get("requestedOwner")).containsExactly(80_000, 30_000);
        own.recommendAll("kindergarten", "midt");
        change("sola", leave(caseNumber, "sola"));
        own.callMeeting(1);
        own.declareImpartial(1);
        assertThat(office.lines(office.task("record-minutes", own.meetingKey(1)))).extracting(row -> row.get("recommendedOwner"))
                .containsExactly(50_000, 20_000);
        own.approveAll(1);
        own.decideAsRecommended();
        assertThat(jdbc.sql("select owner_amount from decision_line where case_number = ? order by year").param(caseNumber).query(Long.class).list())
                .containsExactly(50_000L, 20_000L);
    }

    @Test
    void a_case_that_stands_on_a_list_keeps_its_region_when_an_owner_of_another_region_leads_and_follows_before() {
        RogalandYear own = new RogalandYear(office).open();
        String early = together(own);
        String listed = together(own);
        change("stavanger", replace(early, "sandnes"));
        office.complete("sandnes", "confirm-lead", early, NEW_LEAD);
        assertThat(reports.get(early).region()).isEqualTo("sor");
        own.toRegions();
        change("stavanger", replace(listed, "sandnes"));
        office.complete("sandnes", "confirm-lead", listed, NEW_LEAD);
        assertThat(reports.get(listed).region()).isEqualTo("midt");
        assertThat(office.lines(own.regionTask("prioritise", "kindergarten", "midt"))).extracting(row -> row.get("owner"))
                .containsExactly(RogalandYear.orgnr("sandnes"));
    }

    /** Stavanger's and Sandnes's, ready for recommendation. */
    private String together(RogalandYear own) {
        Map<String, Object> form = own.reportForm("stavanger");
        form.put("networkOwners", owners("sandnes"));
        String caseNumber = own.report("stavanger", form);
        office.complete("sandnes", "confirm-network", caseNumber, Map.of("participationConfirmed", true));
        own.accept(caseNumber);
        return caseNumber;
    }

    @Test
    void the_lead_stays_when_who_is_asked_says_no_or_nothing() {
        String caseNumber = inControl(false);
        change("silje", replace(caseNumber, "sola"));
        office.complete("sola", "confirm-lead", caseNumber, Map.of("leadConfirmed", false));
        assertThat(reports.get(caseNumber).owner()).isEqualTo(RogalandYear.orgnr("stavanger"));
        change("silje", replace(caseNumber, "sola"));
        office.fire("lead-overdue", caseNumber);
        assertThat(office.tasks("confirm-lead", caseNumber)).isEmpty();
        assertThat(told(caseNumber, "samme leder")).filteredOn(email("stavanger")::equals).hasSize(2);
    }

    @Test
    void two_who_take_an_owner_out_at_once_take_its_part_off_once() {
        String caseNumber = inControl(true);
        CyclicBarrier both = new CyclicBarrier(2);
        List<CompletableFuture<Boolean>> two = Stream.of("sola", "silje").map(person -> CompletableFuture.supplyAsync(() -> {
            try {
                both.await();
                change(person, leave(caseNumber, "sola"));
                return true;
            } catch (Exception e) {
                return false;
            }
        })).toList();
        assertThat(two.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(reports.amounts(caseNumber)).extracting(amount -> amount.ownerAmount().amount()).containsExactly(70_000L, 20_000L);
    }

    @Test
    void a_report_let_in_again_by_an_appeal_is_its_new_leads_and_nobody_elses() {
        String caseNumber = inControl(true);
        change("stavanger", replace(caseNumber, "sola"));
        office.complete("sola", "confirm-lead", caseNumber, NEW_LEAD);
        change("randaberg", leave(caseNumber, "randaberg"));
        year.control(caseNumber, "reject", "Ikke kollektivt.");
        office.start("sola", "appeal", Map.of("caseNumber", caseNumber, "receivedOn", year.year() + "-05-10", "grounds", "Det er det."));
        office.complete("silje", "assess-appeal", caseNumber, Map.of("appealTimely", true, "assessment", "Enig.", "assessmentOutcome", "change"));
        office.complete("astrid", "decide-appeal", caseNumber, Map.of("appealOutcome", "change"));
        Task asked = office.task("confirm-network", caseNumber);
        assertThat(office.json(asked, "networkOwner").asText()).isEqualTo(RogalandYear.orgnr("stavanger"));
        office.complete("stavanger", asked, Map.of("participationConfirmed", true));
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        year.control(caseNumber, "more-information", "Beskriv metoden.");
        Task completion = office.task("complete-report", caseNumber);
        assertThat(engine.getTaskService().getIdentityLinksForTask(completion.getId())).extracting(link -> link.getGroupId())
                .containsExactly("owner-" + RogalandYear.orgnr("sola"));
        assertThat(office.json(completion, "amounts").get(0).get("ownerAmount").asLong()).isEqualTo(80_000);
    }

    @Test
    void only_those_of_the_network_and_the_secretariat_change_it() {
        String caseNumber = inControl(false);
        assertThat(Refused.faults(() -> change("haugesund", leave(caseNumber, "sola")))).containsExactly("caseNumber: needs.unknown-case");
        assertThat(Refused.faults(() -> change("silje-vl", leave(caseNumber, "sola")))).containsExactly("http.other-county");
        assertThat(Refused.faults(() -> change("randaberg", leave(caseNumber, "sola")))).containsExactly("owner: needs.not-your-owner-to-change");
        assertThat(Refused.faults(() -> change("randaberg", replace(caseNumber, "randaberg")))).containsExactly("act: needs.lead-changed-by-lead");
        assertThat(Refused.faults(() -> change("stavanger", leave(caseNumber, "stavanger")))).containsExactly("owner: needs.lead-is-replaced-first");
        assertThat(Refused.faults(() -> change("stavanger", leave(caseNumber, "haugesund")))).containsExactly("owner: needs.not-in-network");
        assertThat(Refused.faults(() -> change("stavanger", replace(caseNumber, "randaberg")))).as("said no").containsExactly("newLead: needs.not-confirmed");
        String asked = year.report("stavanger", network(false));
        assertThat(Refused.faults(() -> change("stavanger", leave(asked, "sola")))).containsExactly("owner: needs.answers-by-its-task");
    }

    @Test
    void the_parts_are_of_the_networks_owners_and_sum_to_each_years_amount() {
        assertThat(Refused.faults(() -> year.report("stavanger", with(part("sola", year.year(), 30_000))))).containsExactlyInAnyOrder(
                "ownerAmounts: needs.owner-amounts-sum", "ownerAmounts: needs.owner-amounts-sum");
        assertThat(Refused.faults(() -> year.report("stavanger", with(part("haugesund", year.year(), 100_000), part("sola", year.year() + 1, 30_000),
                part("sola", year.year() + 1, 0), part("sola", year.year() + 2, 5))))).containsExactlyInAnyOrder("ownerAmounts.owner: needs.not-in-network",
                "ownerAmounts.owner: needs.owner-amount-twice", "ownerAmounts.year: needs.owner-amount-year");
    }

    @Test
    void a_decided_case_is_changed_as_a_grant_and_an_ended_one_not_at_all() {
        RogalandYear later = new RogalandYear(office);
        String decided = later.decided().get(0);
        assertThat(Refused.faults(() -> change("stavanger", leave(decided, "sola")))).containsExactly("caseNumber: needs.decided-amend-grant");
        String rejected = inControl(false);
        year.control(rejected, "reject", "Ikke kollektivt.");
        assertThat(Refused.faults(() -> change("stavanger", leave(rejected, "sola")))).containsExactly("caseNumber: needs.case-ended");
    }

    private void change(String person, Map<String, Object> form) {
        office.start(person, "change-network", form);
    }

    private static Map<String, Object> leave(String caseNumber, String owner) {
        return Map.of("caseNumber", caseNumber, "act", "leave", "owner", RogalandYear.orgnr(owner), "reason", "Vi mangler folk.");
    }

    private static Map<String, Object> replace(String caseNumber, String newLead) {
        return Map.of("caseNumber", caseNumber, "act", "replace-lead", "newLead", RogalandYear.orgnr(newLead), "reason", "Vi bytter.");
    }

    /** Stavanger's for itself, Sola, which is with them, and Randaberg, which is not. */
    private String inControl(boolean divided) {
        String caseNumber = year.report("stavanger", network(divided));
        office.tasks("confirm-network", caseNumber).forEach(task -> {
            String person = office.json(task, "networkOwner").asText().equals(RogalandYear.orgnr("sola")) ? "sola" : "randaberg";
            office.complete(person, task, Map.of("participationConfirmed", person.equals("sola") || divided));
        });
        office.complete("uis", "confirm-partnership", caseNumber, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        return caseNumber;
    }

    private Map<String, Object> network(boolean divided) {
        Map<String, Object> form = year.twoYearForm("stavanger");
        form.put("networkOwners", owners("sola", "randaberg"));
        if (divided) {
            form.put("ownerAmounts", List.of(part("stavanger", year.year(), 50_000), part("sola", year.year(), 30_000),
                    part("randaberg", year.year(), 20_000), part("stavanger", year.year() + 1, 20_000), part("sola", year.year() + 1, 10_000)));
        }
        return form;
    }

    private Map<String, Object> with(Object... parts) {
        Map<String, Object> form = network(false);
        form.put("ownerAmounts", List.of(parts));
        return form;
    }

    private static Map<String, Object> part(String owner, int year, long amount) {
        return Map.of("owner", RogalandYear.orgnr(owner), "year", year, "amount", amount);
    }

    private static List<String> owners(String... people) {
        return Stream.of(people).map(RogalandYear::orgnr).toList();
    }

    private String answer(String caseNumber, String owner) {
        return jdbc.sql("select answer from needs_network where case_number = ? and owner = ?").params(caseNumber, RogalandYear.orgnr(owner))
                .query(String.class).single();
    }

    private static final Map<String, String> EMAILS = new HashMap<>();

    private String email(String person) {
        return EMAILS.computeIfAbsent(person, it -> jdbc.sql("select email from organisation where orgnr = ?").param(RogalandYear.orgnr(it))
                .query(String.class).single());
    }

    private List<String> told(String caseNumber, String bokmaal) {
        String nynorsk = Map.of("ikke lenger med", "ikkje lenger med", "leder nå", "leier no", "samme leder", "same leiar").get(bokmaal);
        return jdbc.sql("select recipient from outbox where subject like '%' || ? || '%' and (subject like '%' || ? || '%' or subject like '%' || ? || '%')")
                .params(caseNumber, bokmaal, nynorsk).query(String.class).list();
    }
}
