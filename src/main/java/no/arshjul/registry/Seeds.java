package no.arshjul.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the rows of {@code seeds/} into the registry's tables, county by county. A row that is there already stays as it is. */
class Seeds {

    private final JdbcClient jdbc;
    private final boolean examples;
    private final GuidelineVersions versions;

    /** @param examples whether rows marked as example data, people and made-up accounts are loaded too */
    Seeds(JdbcClient jdbc, boolean examples) {
        this.jdbc = jdbc;
        this.examples = examples;
        this.versions = new GuidelineVersions(jdbc);
    }

    boolean isNew(Map<String, String> county) {
        return jdbc.sql("select count(*) from county where id = ?").param(county.get("id")).query(Integer.class).single() == 0;
    }

    void load(Map<String, String> county) {
        String id = county.get("id");
        insert("county (id, name, office_nb, office_nn, language_form, example_data, debtor_account)", id, county.get("name"),
                county.get("office_nb"), county.get("office_nn"), county.get("language_form"), truth(county, "example_data"),
                examples ? county.get("debtor_account") : "");
        rows("organisations.csv").filter(row -> SeedFile.list(row.get("counties")).contains(id))
                .forEach(row -> organisation(id, row));
        rows("regions.csv", id).forEach(row -> insert("region (county, id, name, sort)", id, row.get("id"), row.get("name"),
                Integer.valueOf(row.get("sort"))));
        rows("region-members.csv", id).forEach(row -> insert("region_member (county, region, orgnr, valid_from, valid_to)",
                id, row.get("region"), row.get("orgnr"), date(row.get("valid_from")), date(row.get("valid_to"))));
        rows("key-figures.csv", id).forEach(row -> insert(
                "key_figure (county, region, scheme, figure, kind, source, snapshot, example_data)", id, row.get("region"),
                row.get("scheme"), new BigDecimal(row.get("figure")), row.get("kind"), row.get("source"),
                date(row.get("snapshot")), truth(row, "example_data")));
        SeedFile.rows("guidelines.csv").stream().filter(row -> row.get("county").equals(id)).forEach(this::guideline);
        if (examples) {
            rows("people.csv", id).forEach(this::affiliations);
            rows("forum-seats.csv", id).forEach(row -> insert("forum_seat (county, person, seat)", id, row.get("user"), row.get("seat")));
        }
    }

    void legalReference(Map<String, String> row) {
        insert("legal_reference (id, valid_from, valid_to, title_nb, title_nn, source)", row.get("id"), date(row.get("valid_from")),
                date(row.get("valid_to")), row.get("title_nb"), row.get("title_nn"), row.get("source"));
    }

    void documentAccess(Map<String, String> row) {
        insert("document_access (kind, valid_from, valid_to, access_code, legal_reference, source)", row.get("kind"), date(row.get("valid_from")),
                date(row.get("valid_to")), row.get("access_code"), row.get("legal_reference"), row.get("source"));
    }

    private void organisation(String county, Map<String, String> row) {
        String account = examples && !row.get("account").isEmpty() ? row.get("account") : null;
        insert("organisation (orgnr, name, kind, language_form, email, account, example_data)", row.get("orgnr"),
                row.get("name"), row.get("kind"), row.get("language_form"), row.get("email"), account, truth(row, "example_data"));
        insert("county_organisation (county, orgnr)", county, row.get("orgnr"));
    }

    private void guideline(Map<String, String> row) {
        Map<GuidelineRule, String> rules = new EnumMap<>(GuidelineRule.class);
        for (GuidelineRule rule : GuidelineRule.values()) {
            String written = row.get(rule.column());
            rule.against(written).ifPresent(fault -> {
                throw new IllegalArgumentException("seeds/guidelines.csv: %s can't be %s".formatted(rule.column(), written));
            });
            rules.put(rule, written);
        }
        versions.insert(row.get("county"), row.get("scheme"), Integer.parseInt(row.get("valid_from_year")), rules);
    }

    /** Whoever is in the group of an owner or a university speaks for it. */
    private void affiliations(Map<String, String> person) {
        SeedFile.list(person.get("groups")).stream().filter(group -> group.matches("(owner|university)-\\d{9}"))
                .forEach(group -> insert("person_affiliation (user_id, orgnr)", person.get("user"),
                        group.substring(group.indexOf('-') + 1)));
    }

    private Stream<Map<String, String>> rows(String file, String county) {
        return rows(file).filter(row -> row.get("county").equals(county));
    }

    private Stream<Map<String, String>> rows(String file) {
        return SeedFile.rows(file).stream().filter(row -> examples || !truth(row, "example_data"));
    }

    private void insert(String tableAndColumns, Object... values) {
        String marks = "?, ".repeat(values.length);
        jdbc.sql("insert into %s values (%s) on conflict do nothing"
                .formatted(tableAndColumns, marks.substring(0, marks.length() - 2))).params(values).update();
    }

    private static boolean truth(Map<String, String> row, String column) {
        return "true".equals(row.get(column));
    }

    private static LocalDate date(String iso) {
        return iso.isEmpty() ? null : LocalDate.parse(iso);
    }
}
