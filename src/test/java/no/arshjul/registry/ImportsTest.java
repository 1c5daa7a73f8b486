package no.arshjul.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.arshjul.cycle.Cycles;
import no.arshjul.registry.SentFile.Reply;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files at the door of a server of one's own, where there is no example data. */
@HouseTest(properties = {"arshjul.embedded-default=false", "arshjul.admin.user=berit", "arshjul.admin.password=et-langt-passord",
    "camunda.bpm.job-execution.enabled=false"})
class ImportsTest {

    private static final String PASSWORD = "langt-og-hemmelig";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private IdentityService identities;
    @Autowired
    private Registry registry;
    @Autowired
    private Cycles cycles;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    private SentFile file;

    @BeforeEach
    void people() {
        file = new SentFile(port);
        hire("sekretariat", "rogaland", "secretariat");
        hire("nabo", "vestland", "secretariat");
        hire("okonomi", "rogaland", "finance");
    }

    @Test
    void the_first_real_figures_let_a_county_open_its_year_and_are_kept_with_source_and_importer() {
        Office office = new Office(engine);
        RogalandYear year = new RogalandYear(office);
        Map<String, Object> open = new HashMap<>(year.openForm());
        open.put("frames", java.util.List.of(RogalandYear.frame("school", 10_000_000, 0)));
        assertThat(registry.county("rogaland").orElseThrow().exampleData()).isTrue();
        assertThatThrownBy(() -> office.start("sekretariat", "grant-cycle", open)).hasStackTraceContaining("cycle.example-figures");

        Reply reply = send("region,figure,kind\nnord,1480.5,teacher-fte\nmidt,2310.2,teacher-fte\n\n# en merknad\nKompetanseregion Sør,2290.8,teacher-fte\n".getBytes(UTF_8));
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(201);
        assertThat(reply.json().path("rows").asInt()).isEqualTo(3);
        assertThat(registry.county("rogaland").orElseThrow().exampleData()).isFalse();
        assertThat(registry.county("vestland").orElseThrow().exampleData()).as("another county").isTrue();
        assertThat(registry.keyFigures("rogaland", "school")).containsOnlyKeys("nord", "midt", "sor").containsEntry("nord", new BigDecimal("1480.5"));
        assertThat(jdbc.sql("select importer || ' ' || source || ' ' || snapshot || ' ' || rows from registry_import order by id desc limit 1")
                .query(String.class).single()).isEqualTo("sekretariat GSI 2025-10-01 3");

        office.start("sekretariat", "grant-cycle", open);
        assertThat(cycles.find(year.key())).isPresent();
    }

    @Test
    void a_spreadsheet_a_norwegian_file_and_a_form_part_are_read_and_the_newest_snapshot_counts() {
        assertThat(raw("kindergarten", "2023-10-01", SentFile.xlsx("Region;Figure", "nord;6100", "midt;98.5")).status()).isEqualTo(201);
        assertThat(registry.keyFigures("rogaland", "kindergarten")).containsExactly(Map.entry("nord", new BigDecimal("6100")), Map.entry("midt", new BigDecimal("98.5")));
        byte[] windows = "region;figure\nKompetanseregion Sør;\"10 200,5\"\n".getBytes(Charset.forName("windows-1252"));
        assertThat(file.multipart("sekretariat", PASSWORD, "key-figures", parameters("kindergarten", "2024-10-01"), windows).status()).isEqualTo(201);
        assertThat(registry.keyFigures("rogaland", "kindergarten")).containsExactly(Map.entry("sor", new BigDecimal("10200.5")));
        assertThat(raw("kindergarten", "2022-10-01", "region,figure\nnord,1\n".getBytes(UTF_8)).status()).isEqualTo(201);
        assertThat(registry.keyFigures("rogaland", "kindergarten")).as("an older one replaces nothing").containsOnlyKeys("sor");
        assertThat(raw("kindergarten", "2024-10-01", "region,figure\nnord,2\n".getBytes(UTF_8)).status()).isEqualTo(201);
        assertThat(registry.keyFigures("rogaland", "kindergarten")).as("of one day the newest import").containsOnlyKeys("nord");
        assertThat(jdbc.sql("select count(*) from key_figure where scheme = 'kindergarten'").query(Long.class).single()).isEqualTo(5);
    }

    @Test
    void a_wrong_file_is_refused_whole_with_every_line_and_its_reason_in_the_readers_language() {
        long before = stored();
        byte[] wrong = "region,figure\nnord,100\nmånen,5\nmidt,mange\nnord,7\nsor,-1\n".getBytes(UTF_8);
        Reply reply = file.raw("sekretariat", PASSWORD, "key-figures", parameters("inclusion", "2025-10-01"), wrong, "nn");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors")).hasSize(4);
        assertThat(reply.json().path("errors").get(0).path("message").asText()).isEqualTo("Linje 3: Fylket har ingen region som heiter «månen».");
        assertThat(reply.json().path("errors").get(1).path("row").asInt()).isEqualTo(3);
        assertThat(reply.json().path("errors").get(1).path("message").asText()).isEqualTo("Linje 4: «mange» er ikkje eit tal frå null og oppover.");
        assertThat(reply.json().path("errors").get(2).path("code").asText()).isEqualTo("registry.line-twice");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void what_is_no_table_is_refused_with_a_reason() {
        refused("registry.file-empty", "");
        refused("registry.file-empty", "region,figure\n");
        refused("registry.file-columns", "region;antall\nnord;5\n");
        refused("registry.file-unreadable", "PK ikke et regneark");
        refused("registry.figures-zero", "region,figure\nnord,0\n");
        refused("registry.file-too-long", "region,figure\n" + "nord,1\n".repeat(20_001));
        assertThat(code(raw("inclusion", "2025-10-01", SentFile.zip(Map.of("xl/workbook.xml", "0".repeat(60_000_000)))))).isEqualTo("registry.file-unpacks");
        assertThat(code(raw("inclusion", "2999-01-01", "region,figure\nnord,1\n".getBytes(UTF_8)))).isEqualTo("registry.snapshot-ahead");
        assertThat(code(raw("inclusion", "i går", "region,figure\nnord,1\n".getBytes(UTF_8)))).isEqualTo("form.date");
        assertThat(code(raw("sirkus", "2025-10-01", "region,figure\nnord,1\n".getBytes(UTF_8)))).isEqualTo("form.option");
        assertThat(raw("inclusion", "2025-10-01", new byte[TableFile.MOST_BYTES + 1]).status()).isEqualTo(413);
        assertThat(file.multipart("sekretariat", PASSWORD, "key-figures", parameters("inclusion", "2025-10-01"), new byte[TableFile.MOST_BYTES + 1]).status())
                .isEqualTo(413);
    }

    @Test
    void only_the_secretariat_of_that_county_sends_files() {
        byte[] right = "region,figure\nnord,1\n".getBytes(UTF_8);
        assertThat(file.raw("nabo", PASSWORD, "key-figures", parameters("school", "2025-10-01"), right, "nb").status()).isEqualTo(403);
        assertThat(file.raw("okonomi", PASSWORD, "key-figures", parameters("school", "2025-10-01"), right, "nb").status()).isEqualTo(403);
        assertThat(file.raw("ukjent", "feil-passord", "key-figures", parameters("school", "2025-10-01"), right, "nb").status()).isEqualTo(401);
        assertThat(file.raw("sekretariat", PASSWORD, "secrets", parameters("school", "2025-10-01"), right, "nb").status()).isEqualTo(404);
    }

    @Test
    void a_county_without_regions_imports_them_its_owners_and_who_belongs_where() {
        assertThat(registry.regions("vestland")).as("its seeded ones are example data").isEmpty();
        assertThat(vestland("regions", "id;name;sort\nnordhordland;Nordhordland;1\nsunnhordland;Sunnhordland;2\n").status()).isEqualTo(201);
        assertThat(registry.regions("vestland")).extracting(Region::id).containsExactly("nordhordland", "sunnhordland");
        assertThat(identities.createGroupQuery().groupId("region-nordhordland").count()).isEqualTo(1);

        String owners = "orgnr,name,kind,language_form,email,region\n319990003,Solbakken,private-kindergarten,nn,post@solbakken.example,nordhordland\n";
        assertThat(vestland("owners", owners).status()).isEqualTo(201);
        assertThat(code(vestland("owners", owners))).isEqualTo("registry.line-known");
        assertThat(code(vestland("owners", owners.replace("319990003", "319990004")))).isEqualTo("registry.line-orgnr");
        assertThat(registry.regionOf("vestland", "319990003", LocalDate.of(2025, 10, 1))).map(Region::id).hasValue("nordhordland");

        assertThat(code(vestland("memberships", "orgnr,region\n319990003,sunnhordland\n"))).as("the same day").isEqualTo("registry.line-member-later");
        Map<String, String> later = new HashMap<>(Map.of("county", "vestland", "source", "Vedtak", "snapshot", "2026-01-01"));
        assertThat(file.raw("nabo", PASSWORD, "memberships", later, "orgnr,region\n319990003,sunnhordland\n".getBytes(UTF_8), "nn").status()).isEqualTo(201);
        assertThat(registry.regionOf("vestland", "319990003", LocalDate.of(2025, 12, 31))).map(Region::id).hasValue("nordhordland");
        assertThat(registry.regionOf("vestland", "319990003", LocalDate.of(2026, 1, 1))).map(Region::id).hasValue("sunnhordland");
    }

    @Test
    void new_people_come_by_a_file_without_a_password_and_without_the_groups_that_only_an_administrator_gives() {
        String head = "user,first,last,email,groups\n";
        String sola = RogalandYear.orgnr("sola");
        String two = head + "kari,Kari,Lie,kari@sola.example,owner-" + sola + "\nola,Ola,Dal,ola@forum.example,forum;region-nord\n";
        Reply reply = people(two);
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(201);
        assertThat(reply.json().path("rows").asInt()).isEqualTo(2);
        assertThat(reply.json().path("message").asText()).isEqualTo("Personane er lagde inn utan passord. Dei kan logge inn når ein administrator har sett passorda.");
        assertThat(identities.createUserQuery().userId("kari").memberOfTenant("rogaland").memberOfGroup("owner-" + sola).singleResult().getEmail())
                .isEqualTo("kari@sola.example");
        assertThat(identities.createUserQuery().memberOfGroup("owner").userId("kari").count()).as("the role that follows").isEqualTo(1);
        assertThat(identities.createUserQuery().memberOfGroup("region").userId("ola").count()).isEqualTo(1);
        assertThat(registry.affiliations("kari")).containsExactly(sola);
        assertThat(identities.checkPassword("kari", "kari")).isFalse();
        assertThat(identities.checkPassword("kari", "")).isFalse();
        assertThat(jdbc.sql("select subject || ' ' || after || ' ' || person from register_change where kind = 'person' order by id").query(String.class).list())
                .containsExactly("kari owner-" + sola + " sekretariat", "ola forum region-nord sekretariat");

        assertThat(code(people(two))).as("nobody is changed by a file").isEqualTo("registry.line-user-taken");
        assertThat(code(people(head + "okonomi,Ole,Nes,o@x.example,forum\n"))).isEqualTo("registry.line-user-taken");
        for (String group : new String[] {"authority", "finance", "process-owner", "camunda-admin"}) {
            assertThat(code(people(head + "ny,Ny,Mann,ny@x.example,secretariat;" + group + "\n"))).as(group).isEqualTo("registry.line-group-administrator");
        }
        assertThat(code(people(head + "ny,Ny,Mann,ny@x.example,owner-" + RogalandYear.orgnr("kinn-vl") + "\n"))).as("another county's").isEqualTo("registry.line-group");
        assertThat(code(people(head + "ny,Ny,Mann,ny@x.example,university-" + sola + "\n"))).isEqualTo("registry.line-group");
        assertThat(code(people(head + "ny,Ny,Mann,ny@x.example,owner\n"))).isEqualTo("registry.line-group");
        assertThat(code(people(head + "ny,Ny,Mann,ny@x.example,\n"))).isEqualTo("registry.line-no-group");
        assertThat(code(people(head + "Ny Mann,Ny,Mann,ny@x.example,forum\n"))).isEqualTo("registry.line-user");
        assertThat(code(people(head + "ny,,Mann,ny@x.example,forum\n"))).isEqualTo("registry.line-person-name");
        assertThat(code(people(head + "ny,Ny,Mann,ingen,forum\n"))).isEqualTo("registry.line-email");
        assertThat(identities.createUserQuery().userId("ny").count()).isZero();
    }

    private Reply people(String text) {
        return file.raw("sekretariat", PASSWORD, "people", Map.of("county", "rogaland", "source", "E-post fra kommunen", "snapshot", "2025-10-01"),
                text.getBytes(UTF_8), "nn");
    }

    private Reply vestland(String what, String text) {
        return file.raw("nabo", PASSWORD, what, Map.of("county", "vestland", "source", "Vedtak", "snapshot", "2025-10-01"), text.getBytes(UTF_8), "nn");
    }

    private Reply send(byte[] body) {
        return raw("school", "2025-10-01", body);
    }

    private Reply raw(String scheme, String snapshot, byte[] body) {
        return file.raw("sekretariat", PASSWORD, "key-figures", parameters(scheme, snapshot), body, "nb");
    }

    private void refused(String code, String text) {
        assertThat(code(raw("inclusion", "2025-10-01", text.getBytes(UTF_8)))).isEqualTo(code);
    }

    private static String code(Reply reply) {
        return reply.json().path("errors").path(0).path("code").asText();
    }

    private static Map<String, String> parameters(String scheme, String snapshot) {
        return Map.of("county", "rogaland", "scheme", scheme, "source", "GSI", "snapshot", snapshot);
    }

    private long stored() {
        return jdbc.sql("select (select count(*) from key_figure) + (select count(*) from registry_import)").query(Long.class).single();
    }

    private void hire(String id, String county, String group) {
        if (identities.createUserQuery().userId(id).count() == 0) {
            User user = identities.newUser(id);
            user.setFirstName(id);
            user.setLastName(id);
            user.setEmail(id + "@arshjul.example");
            user.setPassword(PASSWORD);
            identities.saveUser(user);
            identities.createTenantUserMembership(county, id);
            identities.createMembership(id, group);
        }
    }
}
