package no.arshjul.registry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of {@code seeds/} themselves: what they must hold whoever edits them. */
class SeedFilesTest {

    private static final List<Map<String, String>> ORGANISATIONS = SeedFile.rows("organisations.csv");
    private static final List<Map<String, String>> MEMBERS = SeedFile.rows("region-members.csv");

    @ParameterizedTest
    @ValueSource(strings = {"counties.csv", "organisations.csv", "regions.csv", "region-members.csv", "key-figures.csv",
        "guidelines.csv", "people.csv", "forum-seats.csv", "legal-references.csv", "document-access.csv",
        "oslo-og-viken-2024/frames.csv", "oslo-og-viken-2024/reports.csv",
        "oslo-og-viken-2024/dates.csv"})
    void every_file_says_at_its_head_where_its_figures_come_from(String file) {
        assertThat(String.join(" ", SeedFile.head(file)).toLowerCase())
                .containsAnyOf("published", "example data", "made-up", "made up", "real");
        assertThat(SeedFile.rows(file)).isNotEmpty();
    }

    @Test
    void a_value_with_a_comma_stands_in_quotes() {
        assertThat(SeedFile.rows("guidelines.csv")).extracting(row -> row.get("source"))
                .contains("FOR-2021-01-26-230; Statsforvaltaren i Vestland, regionale føringar: 50 % til UH");
        assertThatThrownBy(() -> SeedFile.rows("nothing.csv")).hasMessageContaining("nothing.csv");
    }

    @Test
    void everybody_who_has_a_seat_is_of_that_county_and_a_guideline_there_names_the_seat() {
        assertThat(SeedFile.rows("forum-seats.csv")).allSatisfy(seat -> {
            assertThat(SeedFile.rows("people.csv")).anyMatch(person -> person.get("user").equals(seat.get("user")) && person.get("county").equals(seat.get("county")));
            assertThat(SeedFile.rows("guidelines.csv")).as(seat.toString())
                    .anyMatch(row -> row.get("county").equals(seat.get("county")) && SeedFile.list(row.get("forum_seats")).contains(seat.get("seat")));
        });
    }

    @Test
    void every_number_and_account_passes_its_check_digit() {
        assertThat(ORGANISATIONS).allSatisfy(row -> {
            assertThat(OrganisationNumber.isValid(row.get("orgnr"))).as(row.toString()).isTrue();
            assertThat(row.get("account").isEmpty() || AccountNumber.isValid(row.get("account"))).as(row.toString()).isTrue();
            assertThat(row.get("account").isEmpty()).as("universities, and they only, have an account here")
                    .isEqualTo(!row.get("kind").equals("university"));
        });
        assertThat(SeedFile.rows("counties.csv")).allSatisfy(
                row -> assertThat(AccountNumber.isValid(row.get("debtor_account"))).isTrue());
    }

    @Test
    void made_up_owners_are_marked_in_name_and_number_and_real_ones_are_not() {
        assertThat(ORGANISATIONS).allSatisfy(row -> {
            boolean example = row.get("example_data").equals("true");
            assertThat(row.get("name").endsWith("(eksempel)")).as(row.get("name")).isEqualTo(example);
            assertThat(row.get("orgnr").startsWith("3")).as(row.get("name")).isEqualTo(example);
            assertThat(row.get("kind").matches("private-.*|training-office|examination-board")).as(row.get("name")).isEqualTo(example);
        });
    }

    @Test
    void mail_from_the_seeds_reaches_nobody() {
        assertThat(ORGANISATIONS).allSatisfy(row -> assertThat(row.get("email")).endsWith(".example"));
        assertThat(SeedFile.rows("people.csv")).allSatisfy(row -> assertThat(row.get("email")).endsWith(".example"));
    }

    @Test
    void every_owner_belongs_to_one_region_of_each_of_its_counties() {
        Set<String> places = new HashSet<>();
        MEMBERS.forEach(row -> assertThat(places.add(row.get("county") + " " + row.get("orgnr"))).as(row.toString()).isTrue());
        Set<String> expected = new HashSet<>();
        ORGANISATIONS.stream().filter(row -> !row.get("kind").equals("university"))
                .forEach(row -> SeedFile.list(row.get("counties")).forEach(county -> expected.add(county + " " + row.get("orgnr"))));
        assertThat(places).isEqualTo(expected);
        assertThat(MEMBERS).allSatisfy(row -> assertThat(row.get("name")).isEqualTo(organisation(row.get("orgnr")).get("name")));
    }

    @ParameterizedTest
    @CsvSource({
        "nord, Haugesund Karmøy Tysvær Sauda Suldal Vindafjord Utsira",
        "midt, Stavanger Sola Randaberg Strand Hjelmeland",
        "sor, Sandnes Klepp Time Hå Eigersund Lund Bjerkreim Sokndal"})
    void the_regions_of_rogaland_have_the_published_members(String region, String municipalities) {
        List<String> published = List.of(municipalities.split(" ")).stream().map(name -> name + " kommune").toList();
        assertThat(MEMBERS).filteredOn(row -> row.get("county").equals("rogaland") && row.get("region").equals(region)
                && row.get("example_data").equals("false")).extracting(row -> row.get("name"))
                .containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void vestland_has_thirteen_regions_plainly_marked_as_example_data() {
        assertThat(SeedFile.rows("regions.csv")).filteredOn(row -> row.get("county").equals("vestland")).hasSize(13)
                .allSatisfy(row -> assertThat(row.get("name")).endsWith("(eksempel)"))
                .allSatisfy(row -> assertThat(row.get("example_data")).isEqualTo("true"));
        assertThat(MEMBERS).filteredOn(row -> row.get("county").equals("vestland") && row.get("name").matches(".*(kommune|herad)")
                && !row.get("name").contains("fylkes")).hasSize(43)
                .allSatisfy(row -> assertThat(row.get("example_data")).isEqualTo("true"));
    }

    @Test
    void a_county_with_made_up_key_figures_says_so() {
        Set<String> madeUp = SeedFile.rows("key-figures.csv").stream().filter(row -> row.get("example_data").equals("true"))
                .map(row -> row.get("county")).collect(toSet());
        assertThat(SeedFile.rows("counties.csv")).allSatisfy(row ->
                assertThat(row.get("example_data")).isEqualTo(String.valueOf(madeUp.contains(row.get("id")))));
    }

    @Test
    void exactly_the_regions_with_an_owner_that_may_use_a_scheme_have_a_figure_for_it() {
        Map<String, Set<String>> kindsOfRegion = MEMBERS.stream().collect(groupingBy(
                row -> row.get("county") + " " + row.get("region"),
                mapping(row -> organisation(row.get("orgnr")).get("kind"), toSet())));
        Set<String> expected = new HashSet<>();
        SeedFile.rows("guidelines.csv").stream().filter(guideline -> guideline.get("organiser_region").isEmpty()).forEach(guideline -> kindsOfRegion.forEach((region, kinds) -> {
            boolean mayUse = SeedFile.list(guideline.get("owner_kinds")).stream().anyMatch(kinds::contains);
            if (region.startsWith(guideline.get("county") + " ") && mayUse) {
                expected.add(region + " " + guideline.get("scheme"));
            }
        }));
        assertThat(SeedFile.rows("key-figures.csv"))
                .extracting(row -> row.get("county") + " " + row.get("region") + " " + row.get("scheme"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "rogaland, kindergarten, 0, true, acceptance, 0, municipality;private-kindergarten",
        "rogaland, school, 0, true, acceptance, 30, municipality;county-municipality;private-school",
        "rogaland, inclusion, 0, true, acceptance, 0, municipality;county-municipality",
        "vestland, kindergarten, 0, false, decision, 0, municipality;private-kindergarten",
        "vestland, school, 50, false, decision, 30, municipality;county-municipality;private-school",
        "vestland, inclusion, 0, false, decision, 0, municipality;county-municipality",
        "oslo-og-viken, kindergarten, 0, false, decision, 0, municipality;private-kindergarten",
        "oslo-og-viken, school, 0, false, decision, 30, municipality;county-municipality;private-school",
        "oslo-og-viken, inclusion, 0, false, decision, 0, municipality;county-municipality",
        "rogaland, vocational, 0, true, acceptance, 0, county-municipality;private-school;public-school;training-office;examination-board"})
    void the_guidelines_are_those_of_the_contract(String county, String scheme, String university, String acceptance,
            String due, String ownContribution, String kinds) {
        assertThat(SeedFile.rows("guidelines.csv"))
                .filteredOn(row -> row.get("county").equals(county) && row.get("scheme").equals(scheme)).singleElement()
                .satisfies(row -> assertThat(row).containsEntry("least_university_percent", university)
                        .containsEntry("odd_krone_to", "owner").containsEntry("acceptance_asked", acceptance)
                        .containsEntry("due_on", due).containsEntry("own_contribution_percent", ownContribution)
                        .containsEntry("owner_kinds", kinds).containsEntry("valid_from_year", "2021"));
    }

    private static Map<String, String> organisation(String orgnr) {
        return ORGANISATIONS.stream().filter(row -> row.get("orgnr").equals(orgnr)).findFirst().orElseThrow();
    }
}
