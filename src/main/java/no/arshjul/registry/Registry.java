package no.arshjul.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.money.FrameDivision.Claimant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part in a county, and the rules it has set for itself. */
@Component
public class Registry {


    private final JdbcClient jdbc;

    Registry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<County> county(String id) {
        return jdbc.sql("select * from county where id = ?").param(id).query(Rows::county).optional();
    }

    public Optional<Organisation> organisation(String orgnr) {
        return jdbc.sql("select * from organisation where orgnr = ?").param(orgnr).query(Rows::organisation).optional();
    }

    /** A county's owners of kindergartens and schools, by name in the Norwegian order. */
    public List<Organisation> owners(String county) {
        return organisations(county).filter(organisation -> !organisation.isUniversity()).toList();
    }

    /** The universities that work with a county's owners, by name in the Norwegian order. */
    public List<Organisation> universities(String county) {
        return organisations(county).filter(Organisation::isUniversity).toList();
    }

    /** Whether an owner or a university belongs to a county. */
    public boolean takesPart(String county, String orgnr) {
        return jdbc.sql("select count(*) from county_organisation where county = ? and orgnr = ?").params(county, orgnr)
                .query(Integer.class).single() > 0;
    }

    /** The region that an owner belongs to on a day: memberships are dated, since borders move. */
    public Optional<Region> regionOf(String county, String orgnr, LocalDate on) {
        return jdbc.sql("""
                select r.* from region r join region_member m on m.county = r.county and m.region = r.id
                where m.county = ? and m.orgnr = ? and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)
                order by m.valid_from desc limit 1""").params(county, orgnr, on, on).query(Rows::region).optional();
    }

    /** A county's regions in their own order. */
    public List<Region> regions(String county) {
        return jdbc.sql("select * from region where county = ? order by sort, id").param(county).query(Rows::region).list();
    }

    /**
     * What a scheme's frame is divided by: the newest snapshot of the county's figures, made-up ones only while there are no others.
     *
     * @return region id to figure in the regions' order; empty when there are none. A region without a figure takes no part.
     */
    public Map<String, BigDecimal> keyFigures(String county, String scheme) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        jdbc.sql("""
                select k.region, k.figure from key_figure k join region r on r.county = k.county and r.id = k.region
                where k.county = :county and k.scheme = :scheme and (k.snapshot, k.import) =
                    (select snapshot, import from key_figure where county = :county and scheme = :scheme
                      order by example_data, snapshot desc, import desc limit 1)
                order by r.sort, r.id""").param("county", county).param("scheme", scheme)
                .query(row -> {
                    figures.put(row.getString("region"), row.getBigDecimal("figure"));
                });
        return figures;
    }

    /**
     * The regions that a scheme's frame is divided between by this guideline: the organiser alone, those with key figures, or, for
     * equal parts, those with an owner that may report.
     *
     * @param on the day that memberships are read on
     */
    public List<Claimant> claimants(Guideline guideline, LocalDate on) {
        Map<String, BigDecimal> figures = !guideline.organiserRegion().isEmpty() ? Map.of(guideline.organiserRegion(), BigDecimal.ONE)
                : guideline.division().key().equals("equal") ? regionsWithOwners(guideline, on)
                : keyFigures(guideline.county(), guideline.scheme());
        return regions(guideline.county()).stream().filter(region -> figures.containsKey(region.id()))
                .map(region -> new Claimant(region.id(), region.sort(), figures.get(region.id()))).toList();
    }

    private Map<String, BigDecimal> regionsWithOwners(Guideline guideline, LocalDate on) {
        return jdbc.sql("""
                select distinct m.region from region_member m join organisation o using (orgnr)
                where m.county = ? and o.kind = any (?) and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)""")
                .params(guideline.county(), guideline.ownerKinds().toArray(String[]::new), on, on).query(String.class).stream()
                .collect(Collectors.toMap(region -> region, region -> BigDecimal.ONE));
    }

    /** A region of a county by its id. */
    public Optional<Region> region(String county, String id) {
        return jdbc.sql("select * from region where county = ? and id = ?").params(county, id).query(Rows::region).optional();
    }

    /** The rules in force in a year: the newest that are valid from that year or earlier; none: the scheme isn't used there. */
    public Optional<Guideline> guideline(String county, String scheme, int year) {
        return jdbc.sql("""
                select * from guideline where county = ? and scheme = ? and valid_from_year <= ?
                order by valid_from_year desc, version desc limit 1""").params(county, scheme, year).query(GuidelineRow::of).optional();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is none with this id */
    public Guideline guideline(long id) {
        return jdbc.sql("select * from guideline where id = ?").param(id).query(GuidelineRow::of).single();
    }

    /** The guideline that a cycle opened with for a scheme. */
    public Optional<Guideline> guidelineOf(String cycle, String scheme) {
        return jdbc.sql("select g.* from guideline g join cycle_frame f on f.guideline = g.id where f.cycle = ? and f.scheme = ?")
                .params(cycle, scheme).query(GuidelineRow::of).optional();
    }

    /**
     * What a letter calls a legal basis on a day.
     *
     * @param id as in {@code seeds/legal-references.csv}, e.g. {@code regulation-school} or {@code appeal-deadline}
     */
    public Optional<String> legalReference(String id, LocalDate on, LanguageForm form) {
        return jdbc.sql("""
                select case when :nn then title_nn else title_nb end from legal_reference
                where id = :id and valid_from <= :day and (valid_to is null or valid_to >= :day) order by valid_from desc limit 1""")
                .param("nn", form == LanguageForm.NN).param("id", id).param("day", on).query(String.class).optional();
    }

    /**
     * What the public may see of a document of this kind on a day, and the rule behind it (R16; offentleglova).
     *
     * @param kind as in {@code seeds/document-access.csv}; one that is not there has what stands for {@code *}
     */
    public Optional<DocumentAccess> documentAccess(String kind, LocalDate on) {
        return jdbc.sql("""
                select access_code as code, legal_reference from document_access
                where kind in (:kind, '*') and valid_from <= :day and (valid_to is null or valid_to >= :day)
                order by (kind = :kind) desc, valid_from desc limit 1""")
                .param("kind", kind).param("day", on).query(DocumentAccess.class).optional();
    }

    /** The organisations that a person speaks for or works in, beside the engine's groups. */
    public Set<String> affiliations(String userId) {
        return jdbc.sql("select orgnr from person_affiliation where user_id = ?").param(userId).query(String.class).set();
    }

    /** Notes that a person speaks for or works in an organisation; noting it again changes nothing. */
    public void affiliate(String userId, String orgnr) {
        jdbc.sql("insert into person_affiliation (user_id, orgnr) values (?, ?) on conflict do nothing")
                .params(userId, orgnr).update();
    }

    /** Who holds which seat in a county's forum: seat to user ids. */
    public Map<String, Set<String>> forumSeats(String county) {
        Map<String, Set<String>> seats = new LinkedHashMap<>();
        jdbc.sql("select seat, person from forum_seat where county = ? order by seat, person").param(county).query(row -> {
            seats.computeIfAbsent(row.getString("seat"), seat -> new LinkedHashSet<>()).add(row.getString("person"));
        });
        return seats;
    }

    private Stream<Organisation> organisations(String county) {
        return jdbc.sql("select o.* from organisation o join county_organisation c on c.orgnr = o.orgnr where c.county = ?")
                .param(county).query(Rows::organisation).list().stream()
                .sorted(Comparator.comparing(Organisation::name, NorwegianText.alphabetical()));
    }
}
