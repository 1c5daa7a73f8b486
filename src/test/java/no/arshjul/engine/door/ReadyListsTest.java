package no.arshjul.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.RegionViews;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** The lists that stand ready in Tasklist: who sees which, and what they hold. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@DirtiesContext
class ReadyListsTest {

    private static final List<String> EVERYBODYS = List.of("Å gjøre", "Mine oppgaver", "Gruppenes oppgaver", "Forfalt", "Frist denne uken");
    private static final List<String> SCHEMES = List.of("Ordning: Barnehage", "Ordning: Skole", "Ordning: Inkluderende praksis",
            "Ordning: Fag- og yrkesopplæring");
    private static final List<String> STEPS = List.of("Steg: Kontroll", "Steg: Innstilling", "Steg: Samarbeidsforum", "Steg: Vedtak og utbetaling",
            "Steg: Rapport og oppgjør", "Steg: Endring og klage");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private OpeningOfTheDoor opening;
    @Autowired
    private RegionViews regions;
    @Autowired
    private TaskLists lists;
    @Autowired
    private JdbcClient jdbc;
    private Office office;

    @BeforeEach
    void office() {
        office = new Office(engine);
    }

    @Test
    void an_owner_a_university_and_a_member_of_the_forum_see_only_their_own_work_and_what_presses() {
        for (String person : List.of("haugesund", "uis", "fredrik")) {
            assertThat(names(person)).as(person).isEqualTo(EVERYBODYS);
        }
    }

    @Test
    void a_region_sees_the_schemes_too_and_finance_and_the_authority_see_all_that_is_theirs_to_see() {
        assertThat(names("rolf-nord")).startsWith(EVERYBODYS.toArray(String[]::new)).containsAll(SCHEMES).hasSize(9);
        assertThat(names("finn")).startsWith(EVERYBODYS.toArray(String[]::new)).endsWith("Alle").hasSize(6);
        assertThat(names("astrid")).containsAll(SCHEMES).endsWith("Alle").hasSize(10);
    }

    @Test
    void the_secretariat_and_managers_see_schemes_steps_and_the_regions_of_their_own_county_in_that_order() {
        for (String person : List.of("silje", "mona")) {
            assertThat(names(person)).as(person).startsWith(EVERYBODYS.toArray(String[]::new)).containsSubsequence(SCHEMES).containsSubsequence(STEPS)
                    .containsSubsequence(regionNames("rogaland")).endsWith("Alle").hasSize(5 + 4 + 6 + regionNames("rogaland").size() + 1);
        }
        assertThat(names("silje-vl")).containsSubsequence(regionNames("vestland")).doesNotContainAnyElementsOf(regionNames("rogaland"));
    }

    @Test
    void the_lists_of_a_scheme_a_region_and_a_step_hold_just_their_tasks_and_nothing_of_another_county() {
        RogalandYear year = new RogalandYear(office).open();
        String midt = year.report("stavanger");
        String nord = year.report("haugesund");
        List.of(midt, nord).forEach(it -> office.complete("uis", "confirm-partnership", it, Map.of("partnershipConfirmed", true, "partnershipComment", "")));

        assertThat(holds("silje", "Region: " + region("midt"))).contains(midt).doesNotContain(nord);
        assertThat(holds("silje", "Region: " + region("nord"))).contains(nord).doesNotContain(midt);
        assertThat(holds("silje", "Ordning: Barnehage")).contains(midt, nord);
        assertThat(holds("silje", "Ordning: Skole")).doesNotContain(midt, nord);
        assertThat(holds("silje", "Steg: Kontroll")).contains(midt, nord);
        assertThat(holds("silje", "Steg: Samarbeidsforum")).doesNotContain(midt, nord);
        assertThat(holds("silje", "Gruppenes oppgaver")).contains(midt, nord);
        assertThat(holds("silje", "Mine oppgaver")).doesNotContain(midt, nord);
        for (String list : names("silje-vl")) {
            assertThat(holds("silje-vl", list)).as(list).doesNotContain(midt, nord);
        }
        for (String list : names("haugesund")) {
            assertThat(holds("haugesund", list)).as(list).doesNotContain(midt, nord);
        }
    }

    @Test
    void what_is_offered_to_people_by_name_stands_in_the_lists_of_just_these_people() {
        String plan = office.start("stavanger", "competence-package-plan", Map.of("owner", RogalandYear.orgnr("stavanger"), "packageTitle", "Livsmestring",
                "participants", List.of("stavanger", "uis"), "meetingDate", "2027-03-01"));
        office.fire("plan-meeting", plan);
        for (String list : List.of("Å gjøre", "Gruppenes oppgaver")) {
            assertThat(holds("uis", list)).as(list).contains(plan);
            assertThat(holds("haugesund", list)).as(list).doesNotContain(plan);
        }
        assertThat(holds("uis", "Mine oppgaver")).doesNotContain(plan);
    }

    @Test
    void what_is_late_and_what_is_due_this_week_stand_in_lists_of_their_own() {
        RogalandYear year = new RogalandYear(office).open();
        String caseNumber = year.report("stavanger");
        due(office.task("confirm-partnership", caseNumber), -1);
        assertThat(holds("uis", "Forfalt")).contains(caseNumber);
        assertThat(holds("uis", "Frist denne uken")).doesNotContain(caseNumber);
        due(office.task("confirm-partnership", caseNumber), 0);
        assertThat(holds("uis", "Forfalt")).doesNotContain(caseNumber);
        assertThat(holds("uis", "Frist denne uken")).contains(caseNumber);
        due(office.task("confirm-partnership", caseNumber), 8);
        assertThat(holds("uis", "Frist denne uken")).doesNotContain(caseNumber);
    }

    @Test
    void the_region_of_an_imported_county_gets_its_list_and_one_with_a_new_name_keeps_it() {
        jdbc.sql("insert into region (county, id, name, sort) values ('rogaland', 'ryfylke', 'Ryfylke', 90)").update();
        regions.follow("rogaland");
        assertThat(names("silje")).contains("Region: Ryfylke");
        assertThat(names("silje-vl")).doesNotContain("Region: Ryfylke");
        jdbc.sql("update region set name = 'Indre Ryfylke' where id = 'ryfylke'").update();
        regions.follow("rogaland");
        assertThat(names("silje")).contains("Region: Indre Ryfylke").doesNotContain("Region: Ryfylke");
        jdbc.sql("delete from region where id = 'ryfylke'").update();
        lists.remove(filter("Region: Indre Ryfylke"));
    }

    @Test
    void a_newcomer_of_the_office_sees_the_regions_and_one_who_leaves_it_no_longer_does() {
        office.hire("sara", "rogaland", "secretariat");
        regions.follow("rogaland");
        assertThat(names("sara")).containsAll(regionNames("rogaland"));
        engine.getIdentityService().deleteMembership("sara", "secretariat");
        regions.follow("rogaland");
        assertThat(names("sara")).doesNotContainAnyElementsOf(regionNames("rogaland"));
    }

    @Test
    void the_lists_of_an_earlier_version_are_taken_over_and_not_doubled() {
        List<String> before = names("silje");
        Map<String, Object> shown = Map.of("priority", 10, "refresh", true, "showUndefinedVariable", false, "variables",
                List.of("caseNumber", "ownerName", "title", "regionName").stream().map(name -> Map.of("name", name, "label", name)).toList());
        Filter former = engine.getFilterService().newTaskFilter("Alle").setQuery(engine.getTaskService().createTaskQuery().orderByDueDate().asc())
                .setProperties(shown);
        String id = engine.getFilterService().saveFilter(former).getId();
        new Authorisations(authorizations).read(id, List.of());
        assertThat(names("haugesund")).contains("Alle");

        opening.run(null);

        assertThat(names("silje")).isEqualTo(before);
        assertThat(names("haugesund")).isEqualTo(EVERYBODYS);
        assertThat(authorizations.createAuthorizationQuery().resourceType(Resources.FILTER).resourceId(id).count()).isZero();
    }

    @Test
    void a_list_that_an_administrator_has_changed_stays_so_and_one_that_nobody_touched_is_renewed() {
        Filter changed = filter("Forfalt");
        Map<String, Object> properties = new HashMap<>(changed.getProperties());
        properties.put("color", "#000000");
        engine.getFilterService().saveFilter(changed.setProperties(properties));
        Filter untouched = filter("Alle");

        lists.setUp();

        assertThat(filter("Forfalt").getProperties()).containsEntry("color", "#000000");
        assertThat(filter("Alle").getId()).isEqualTo(untouched.getId());
        engine.getFilterService().deleteFilter(changed.getId());
        lists.setUp();
        assertThat(filter("Forfalt").getProperties()).doesNotContainEntry("color", "#000000");
    }

    private Filter filter(String name) {
        return engine.getFilterService().createTaskFilterQuery().filterName(name).singleResult();
    }

    /** As Tasklist orders them. */
    private List<String> names(String person) {
        return filters(person).stream().map(Filter::getName).toList();
    }

    private List<Filter> filters(String person) {
        return office.as(person, () -> engine.getFilterService().createTaskFilterQuery().list()).stream()
                .sorted(Comparator.comparing((Filter filter) -> ((Number) filter.getProperties().get("priority")).intValue())).toList();
    }

    /** The business keys of the list's tasks. */
    private List<String> holds(String person, String list) {
        Filter filter = filters(person).stream().filter(it -> it.getName().equals(list)).findFirst().orElseThrow(() -> new AssertionError(person + " has no " + list));
        List<Task> found = office.as(person, () -> engine.getFilterService().list(filter.getId()));
        return found.stream().map(task -> engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId())
                .singleResult().getBusinessKey()).toList();
    }

    private void due(Task task, int days) {
        task.setDueDate(java.util.Date.from(java.time.LocalDate.now(no.arshjul.calendar.Norway.ZONE).plusDays(days).atTime(23, 59).atZone(no.arshjul.calendar.Norway.ZONE).toInstant()));
        engine.getTaskService().saveTask(task);
    }

    private String region(String id) {
        return jdbc.sql("select replace(name, 'Kompetanseregion ', '') from region where county = 'rogaland' and id = ?").param(id).query(String.class).single();
    }

    private List<String> regionNames(String county) {
        return jdbc.sql("select 'Region: ' || replace(name, 'Kompetanseregion ', '') from region where county = ? order by sort, id").param(county).query(String.class).list();
    }
}
