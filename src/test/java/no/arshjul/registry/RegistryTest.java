package no.arshjul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.language.LanguageForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class RegistryTest {

    private static final String HAUGESUND = "944073787";
    private static final String HVL = "917641404";
    private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

    private JdbcClient jdbc;
    private Registry registry;

    @BeforeEach
    void load() {
        jdbc = RegistryDatabase.seeded();
        registry = new Registry(jdbc);
    }

    @Test
    void a_county_has_its_office_in_both_language_forms() {
        County vestland = registry.county("vestland").orElseThrow();
        assertThat(vestland.languageForm()).isEqualTo(LanguageForm.NN);
        assertThat(vestland.office(LanguageForm.NN)).isEqualTo("Statsforvaltaren i Vestland");
        assertThat(vestland.office(LanguageForm.NB)).isEqualTo("Statsforvalteren i Vestland");
        assertThat(registry.county("atlantis")).isEmpty();
    }

    @Test
    void owners_and_universities_are_listed_apart_in_the_norwegian_order() {
        assertThat(registry.owners("rogaland")).extracting(Organisation::name)
                .contains("Haugesund kommune", "Rogaland fylkeskommune", "Havblikk friskole (eksempel)")
                .doesNotContain("Universitetet i Stavanger", "Bergen kommune");
        assertThat(registry.owners("oslo-og-viken")).extracting(Organisation::name)
                .containsSubsequence("Asker kommune", "Vestby kommune", "Østfold fylkeskommune", "Øvre Eiker kommune", "Ås kommune");
        assertThat(registry.universities("rogaland")).extracting(Organisation::name)
                .containsExactly("Høgskulen på Vestlandet", "Universitetet i Stavanger");
    }

    @Test
    void a_university_may_take_part_in_several_counties_and_an_owner_only_in_its_own() {
        assertThat(registry.takesPart("rogaland", HVL)).isTrue();
        assertThat(registry.takesPart("vestland", HVL)).isTrue();
        assertThat(registry.takesPart("oslo-og-viken", HVL)).isFalse();
        assertThat(registry.takesPart("vestland", HAUGESUND)).isFalse();
    }

    @Test
    void an_owners_region_is_the_one_it_belongs_to_that_day() {
        LocalDate lastDay = LocalDate.of(2027, 6, 30);
        jdbc.sql("update region_member set valid_to = ? where orgnr = ?").params(lastDay, HAUGESUND).update();
        jdbc.sql("insert into region_member values ('rogaland', 'midt', ?, ?)").params(HAUGESUND, lastDay.plusDays(1)).update();

        assertThat(registry.regionOf("rogaland", HAUGESUND, lastDay)).get().extracting(Region::id).isEqualTo("nord");
        assertThat(registry.regionOf("rogaland", HAUGESUND, lastDay.plusDays(1))).get().extracting(Region::id).isEqualTo("midt");
        assertThat(registry.regionOf("rogaland", HAUGESUND, LocalDate.of(2020, 12, 31))).isEmpty();
    }

    @Test
    void a_region_belongs_to_one_county_only() {
        assertThat(registry.regionOf("vestland", HAUGESUND, DAY)).isEmpty();
        assertThat(registry.regions("rogaland")).extracting(Region::id)
                .containsExactly("nord", "midt", "sor", "private", "fylke");
        assertThat(registry.regions("vestland")).hasSize(13);
    }

    @Test
    void the_newest_snapshot_of_the_key_figures_counts_in_the_regions_order() {
        assertThat(registry.keyFigures("rogaland", "kindergarten").keySet())
                .containsExactly("nord", "midt", "sor", "private");
        jdbc.sql("insert into key_figure values ('rogaland', 'sor', 'kindergarten', 7.5, 'children', 'BASIL', '2026-12-15', false), "
                + "('rogaland', 'nord', 'kindergarten', 2.5, 'children', 'BASIL', '2026-12-15', false)").update();

        assertThat(registry.keyFigures("rogaland", "kindergarten"))
                .containsExactly(Map.entry("nord", new BigDecimal("2.5")), Map.entry("sor", new BigDecimal("7.5")));
        assertThat(registry.keyFigures("rogaland", "vocational")).isEmpty();
    }

    @Test
    void the_guideline_of_a_year_is_the_newest_in_force_by_then() {
        jdbc.sql("""
                insert into guideline (county, scheme, valid_from_year, owner_kinds, least_university_percent, odd_krone_to,
                  own_contribution_percent, acceptance_asked, due_on, source)
                values ('rogaland', 'school', 2028, '{municipality}', 40, 'university', 25, false, 'decision', 'test')""").update();

        Guideline before = registry.guideline("rogaland", "school", 2027).orElseThrow();
        Guideline after = registry.guideline("rogaland", "school", 2029).orElseThrow();

        assertThat(before.ownContributionPercent()).isEqualTo(30);
        assertThat(before.ownerKinds()).containsExactly("municipality", "county-municipality", "private-school");
        assertThat(before.reminderDays()).containsExactly(14, 3);
        assertThat(after.leastUniversityPercent()).isEqualTo(40);
        assertThat(after.oddKroneTo()).isEqualTo("university");
        assertThat(registry.guideline("rogaland", "school", 2020)).isEmpty();
        assertThat(registry.guideline("rogaland", "vocational", 2020)).isEmpty();
        assertThat(registry.guideline(before.id())).isEqualTo(before);
        assertThatThrownBy(() -> registry.guideline(-1)).isInstanceOf(EmptyResultDataAccessException.class);
    }

    @Test
    void a_person_speaks_for_the_organisation_of_its_group_and_for_those_noted_later() {
        assertThat(registry.affiliations("haugesund")).containsExactly(HAUGESUND);
        assertThat(registry.affiliations("hvl-vl")).containsExactly(HVL);
        assertThat(registry.affiliations("frida")).isEmpty();
        registry.affiliate("silje", HAUGESUND);
        registry.affiliate("silje", HAUGESUND);
        assertThat(registry.affiliations("silje")).containsExactly(HAUGESUND);
    }

    @Test
    void every_column_of_a_guideline_is_a_rule_that_a_county_may_change_and_stands_in_the_seeds() {
        Set<String> rules = Arrays.stream(GuidelineRule.values()).map(GuidelineRule::column).collect(Collectors.toSet());
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_name = 'guideline' and table_schema = current_schema()")
                .query(String.class).list())
                .filteredOn(column -> !Set.of("id", "county", "scheme", "valid_from_year", "version", "author", "reason", "created_at").contains(column))
                .containsExactlyInAnyOrderElementsOf(rules);
        assertThat(SeedFile.rows("guidelines.csv")).allSatisfy(row -> assertThat(row.keySet()).containsAll(rules));
    }
}
