package no.arshjul.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SeedLoaderTest {

    private static final String BERGEN = "964338531";

    @Test
    void every_row_of_the_files_is_loaded_on_the_embedded_default() {
        JdbcClient jdbc = RegistryDatabase.seeded();
        assertThat(count(jdbc, "county")).isEqualTo(SeedFile.rows("counties.csv").size());
        assertThat(count(jdbc, "organisation")).isEqualTo(SeedFile.rows("organisations.csv").size());
        assertThat(count(jdbc, "region")).isEqualTo(SeedFile.rows("regions.csv").size());
        assertThat(count(jdbc, "region_member")).isEqualTo(SeedFile.rows("region-members.csv").size());
        assertThat(count(jdbc, "key_figure")).isEqualTo(SeedFile.rows("key-figures.csv").size());
        assertThat(count(jdbc, "guideline")).isEqualTo(SeedFile.rows("guidelines.csv").size());
    }

    @Test
    void a_second_start_loads_nothing_again_and_leaves_what_people_have_changed() {
        JdbcClient jdbc = RegistryDatabase.seeded();
        jdbc.sql("update county set debtor_account = '86011117947' where id = 'rogaland'").update();
        jdbc.sql("delete from region_member where orgnr = '944073787'").update();
        int members = count(jdbc, "region_member");

        RegistryDatabase.load(jdbc);

        assertThat(new Registry(jdbc).county("rogaland")).get().extracting(County::debtorAccount).isEqualTo("86011117947");
        assertThat(count(jdbc, "region_member")).isEqualTo(members);
        assertThat(count(jdbc, "guideline")).isEqualTo(SeedFile.rows("guidelines.csv").size());
    }

    @Test
    void a_server_of_ones_own_gets_what_is_real_and_nothing_marked_as_example_data() {
        JdbcClient jdbc = RegistryDatabase.withoutExamples();
        Registry registry = new Registry(jdbc);

        assertThat(registry.regions("rogaland")).hasSize(5);
        assertThat(registry.regions("vestland")).isEmpty();
        assertThat(registry.owners("vestland")).extracting(Organisation::orgnr).contains(BERGEN);
        assertThat(registry.guideline("vestland", "school", 2027)).isPresent();
        assertThat(count(jdbc, "organisation where example_data")).isZero();
        assertThat(count(jdbc, "key_figure")).isZero();
        assertThat(count(jdbc, "person_affiliation")).isZero();
    }

    @Test
    void no_made_up_account_reaches_a_server_of_ones_own() {
        JdbcClient jdbc = RegistryDatabase.withoutExamples();
        assertThat(count(jdbc, "organisation where account is not null")).isZero();
        assertThat(count(jdbc, "county where debtor_account <> ''")).isZero();
        assertThat(count(RegistryDatabase.seeded(), "organisation where account is not null")).isEqualTo(8);
    }

    private static int count(JdbcClient jdbc, String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
