package no.arshjul.registry;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people of the embedded default, as the contract names them. */
class PeopleTest {

    private static final List<Map<String, String>> PEOPLE = SeedFile.rows("people.csv");
    private static final Map<String, List<String>> GROUPS =
            PEOPLE.stream().collect(toMap(row -> row.get("user"), row -> SeedFile.list(row.get("groups"))));

    @ParameterizedTest
    @CsvSource({"silje, secretariat", "sindre, secretariat", "astrid, authority", "finn, finance", "fride, finance",
        "vera, secretariat;finance", "mona, manager", "pelle, process-owner", "frida, forum;forum-leader",
        "fredrik, forum", "fatima, forum"})
    void every_county_has_its_staff_and_its_forum(String user, String groups) {
        for (String suffix : List.of("", "-vl", "-ov")) {
            assertThat(GROUPS.get(user + suffix)).as(user + suffix).isEqualTo(SeedFile.list(groups));
        }
    }

    @Test
    void there_is_one_administrator() {
        assertThat(GROUPS.get("admin")).containsExactly("camunda-admin");
        assertThat(GROUPS.values().stream().filter(groups -> groups.contains("camunda-admin"))).hasSize(1);
    }

    @Test
    void every_region_has_a_person_named_after_it() {
        assertThat(SeedFile.rows("regions.csv")).allSatisfy(region ->
                assertThat(GROUPS.get("rolf-" + region.get("id") + suffix(region.get("county"))))
                        .containsExactly("region", "region-" + region.get("id")));
    }

    @ParameterizedTest
    @CsvSource({"haugesund, owner, 944073787", "stavanger, owner, 964965226", "sandnes, owner, 964965137",
        "karmoy, owner, 940791901", "uis, university, 971564679", "hvl, university, 917641404",
        "bergen-vl, owner, 964338531", "hvl-vl, university, 917641404", "uib-vl, university, 874789542",
        "nla-vl, university, 995189186", "oslo-ov, owner, 958935420", "oslomet-ov, university, 997058925",
        "usn-ov, university, 911770709"})
    void owners_and_universities_have_the_people_that_the_contract_names(String user, String kind, String orgnr) {
        assertThat(GROUPS.get(user)).containsExactly(kind, kind + "-" + orgnr);
    }

    @Test
    void every_owner_and_university_has_one_person_in_each_of_its_counties_and_nobody_speaks_for_others() {
        Set<String> expected = new HashSet<>();
        SeedFile.rows("organisations.csv").forEach(row -> SeedFile.list(row.get("counties")).forEach(county -> expected.add(
                county + " " + (row.get("kind").equals("university") ? "university-" : "owner-") + row.get("orgnr"))));
        List<String> actual = PEOPLE.stream().flatMap(row -> SeedFile.list(row.get("groups")).stream()
                .filter(group -> group.matches("(owner|university)-.*")).map(group -> row.get("county") + " " + group)).toList();
        assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whoever_is_in_one_of_the_narrow_groups_is_in_the_wide_one_too_and_the_other_way_round() {
        assertThat(GROUPS).allSatisfy((user, groups) -> List.of("region", "owner", "university").forEach(wide ->
                assertThat(groups.contains(wide)).as(user).isEqualTo(groups.stream().anyMatch(g -> g.startsWith(wide + "-")))));
    }

    @Test
    void ids_are_unique_and_plain_and_end_as_their_county_does() {
        assertThat(PEOPLE).extracting(row -> row.get("user")).doesNotHaveDuplicates();
        assertThat(PEOPLE).allSatisfy(row -> {
            assertThat(row.get("user")).matches("[a-z0-9-]+");
            String suffix = suffix(row.get("county"));
            assertThat(row.get("user").endsWith("-vl")).isEqualTo(suffix.equals("-vl"));
            assertThat(row.get("user").endsWith("-ov")).isEqualTo(suffix.equals("-ov"));
            assertThat(row.get("first")).isNotBlank();
            assertThat(row.get("last")).isNotBlank();
            assertThat(row.values()).noneMatch(value -> value.contains(",") || value.contains("\""));
        });
    }

    @Test
    void no_two_people_of_a_county_have_the_same_name() {
        assertThat(PEOPLE).extracting(row -> row.get("county") + row.get("first") + row.get("last")).doesNotHaveDuplicates();
    }

    private static String suffix(String county) {
        return Map.of("rogaland", "", "vestland", "-vl", "oslo-og-viken", "-ov").get(county);
    }
}
