package no.arshjul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.language.LanguageForm;
import no.arshjul.needs.NeedsReports;
import no.arshjul.testing.CoversDiagram;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Diagram change-register, every kind of change. */
@HouseTest(properties = {"camunda.bpm.job-execution.enabled=false", "test.room=register"})
@DirtiesContext
@CoversDiagram("change-register")
class ChangeRegisterTest {

    private static final String NEW = "319990003";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Registry registry;
    @Autowired
    private NeedsReports reports;
    @Autowired
    private java.time.Clock clock;

    private Office office;
    private LocalDate today;

    @BeforeEach
    void an_office() {
        office = new Office(engine);
        today = Norway.today(clock);
    }

    @Test
    void a_name_a_language_form_and_an_address_are_changed_and_logged_with_before_and_after() {
        String sola = RogalandYear.orgnr("sola");
        String was = registry.organisation(sola).orElseThrow().name();
        change("name", sola, Map.of("newName", "Sola nye kommune"));
        change("language-form", sola, Map.of("newLanguageForm", "nn"));
        change("email", sola, Map.of("newEmail", "ny@sola.example"));
        Organisation now = registry.organisation(sola).orElseThrow();
        assertThat(now.name()).isEqualTo("Sola nye kommune");
        assertThat(now.languageForm()).isEqualTo(LanguageForm.NN);
        assertThat(now.email()).isEqualTo("ny@sola.example");
        assertThat(jdbc.sql("select before || ' > ' || after || ' ' || person || ' ' || reason from register_change where subject = ? and kind = 'name'")
                .param(sola).query(String.class).single()).isEqualTo(was + " > Sola nye kommune silje Vedtak i kommunestyret.");
        assertThatThrownBy(() -> jdbc.sql("update register_change set person = 'x'").update()).isNotNull();
    }

    @Test
    void a_report_belongs_to_the_region_its_owner_was_in_on_the_day_it_came() {
        RogalandYear year = new RogalandYear(office).open();
        String strand = RogalandYear.orgnr("strand");
        assertThat(reports.get(year.report("strand")).region()).isEqualTo("midt");
        Map<String, Object> ahead = form("region", strand, Map.of("newRegion", "nord"));
        ahead.put("validFrom", today.plusDays(1).toString());
        office.start("silje", "change-register", ahead);
        assertThat(registry.regionOf("rogaland", strand, today)).map(Region::id).hasValue("midt");
        assertThat(registry.regionOf("rogaland", strand, today.plusDays(1))).map(Region::id).hasValue("nord");
        assertThat(reports.get(year.report("strand")).region()).as("the move is tomorrow").isEqualTo("midt");

        String sola = RogalandYear.orgnr("randaberg");
        change("region", sola, Map.of("newRegion", "nord"));
        assertThat(reports.get(year.report("randaberg")).region()).isEqualTo("nord");
        Map<String, Object> onPaper = year.reportForm("randaberg");
        onPaper.put("receivedOn", today.minusDays(3).toString());
        onPaper.put("receivedReason", "Kom på papir.");
        assertThat(reports.get(year.report("silje", onPaper)).region()).as("it came before the move").isEqualTo("midt");
        assertThat(jdbc.sql("select count(*) from region_member where orgnr = ? and valid_to = ?").params(sola, today.minusDays(1)).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void a_new_owner_takes_part_from_its_day_with_a_group_for_its_people() {
        change("new-owner", NEW, owner());
        assertThat(registry.takesPart("rogaland", NEW)).isTrue();
        assertThat(registry.regionOf("rogaland", NEW, today)).map(Region::id).hasValue("nord");
        assertThat(engine.getIdentityService().createGroupQuery().groupId("owner-" + NEW).count()).isEqualTo(1);
        assertThatThrownBy(() -> change("new-owner", NEW, owner())).hasStackTraceContaining("registry.known-already");
    }

    @Test
    void a_person_is_affiliated_and_no_longer() {
        String sandnes = RogalandYear.orgnr("sandnes");
        change("affiliation", sandnes, Map.of("person", "fatima"));
        assertThat(registry.affiliations("fatima")).contains(sandnes);
        assertThatThrownBy(() -> change("affiliation", sandnes, Map.of("person", "fatima"))).hasStackTraceContaining("registry.affiliated-already");
        change("affiliation-ends", sandnes, Map.of("person", "fatima"));
        assertThat(registry.affiliations("fatima")).doesNotContain(sandnes);
        assertThatThrownBy(() -> change("affiliation-ends", sandnes, Map.of("person", "fatima"))).hasStackTraceContaining("registry.not-affiliated");
        assertThatThrownBy(() -> change("affiliation", sandnes, Map.of("person", "silje-vl"))).hasStackTraceContaining("registry.unknown-person");
    }

    @Test
    void what_breaks_a_rule_is_refused_and_leaves_nothing() {
        long logged = jdbc.sql("select count(*) from register_change").query(Long.class).single();
        String sandnes = RogalandYear.orgnr("sandnes");
        assertThatThrownBy(() -> change("name", "123456789", Map.of("newName", "X"))).hasStackTraceContaining("registry.orgnr");
        assertThatThrownBy(() -> change("name", RogalandYear.orgnr("hvl-vl").equals("917641404") ? "874789542" : "", Map.of("newName", "X")))
                .hasStackTraceContaining("registry.unknown-organisation");
        assertThatThrownBy(() -> change("name", sandnes, Map.of())).hasStackTraceContaining("form.required");
        assertThatThrownBy(() -> change("email", sandnes, Map.of("newEmail", "ingen"))).hasStackTraceContaining("registry.email");
        assertThatThrownBy(() -> change("region", sandnes, Map.of("newRegion", "sor"))).hasStackTraceContaining("registry.member-already");
        assertThatThrownBy(() -> change("region", RogalandYear.orgnr("uis"), Map.of("newRegion", "sor"))).hasStackTraceContaining("registry.university-no-region");
        Map<String, Object> ahead = form("name", sandnes, Map.of("newName", "X"));
        ahead.put("validFrom", today.plusDays(2).toString());
        assertThatThrownBy(() -> office.start("silje", "change-register", ahead)).hasStackTraceContaining("registry.not-yet");
        Map<String, Object> early = form("region", sandnes, Map.of("newRegion", "nord"));
        early.put("validFrom", "2020-12-31");
        assertThatThrownBy(() -> office.start("silje", "change-register", early)).hasStackTraceContaining("registry.membership-later");
        assertThatThrownBy(() -> office.start("stavanger", "change-register", form("name", sandnes, Map.of("newName", "X")))).isNotNull();
        assertThat(jdbc.sql("select count(*) from register_change").query(Long.class).single()).isEqualTo(logged);
    }

    private static Map<String, Object> owner() {
        return Map.of("newName", "Nye barnehage", "ownerKind", "private-kindergarten", "newLanguageForm", "nb", "newEmail", "ny@barnehage.example",
                "newRegion", "nord");
    }

    private void change(String kind, String orgnr, Map<String, Object> fields) {
        office.start("silje", "change-register", form(kind, orgnr, fields));
    }

    private Map<String, Object> form(String kind, String orgnr, Map<String, Object> fields) {
        Map<String, Object> form = new HashMap<>(Map.of("county", "rogaland", "changeKind", kind, "organisation", orgnr,
                "validFrom", today.toString(), "reason", "Vedtak i kommunestyret."));
        form.putAll(fields);
        return form;
    }
}
