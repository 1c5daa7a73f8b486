package no.arshjul.needs;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.arshjul.flow.Option;
import no.arshjul.flow.Options;
import no.arshjul.flow.Reader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases that the reader may name in a start form, those of the newest year first: an office all of its county, an owner its own. */
@Configuration
class CaseOptions {

    private static final Set<String> SECRETARIAT = Set.of("secretariat");
    private static final Set<String> OFFICE = Set.of("secretariat", "authority", "finance", "manager");
    private static final List<String> GRANTED = List.of("decided");
    private static final List<String> ANSWERED = List.of("decided", "rejected");
    private static final List<String> STANDING = with(NeedsReport.UNDECIDED, GRANTED);
    private static final String LED = "r.owner = any (:owners)";
    private static final String NETWORKED = """
            exists (select from needs_network n where n.case_number = r.case_number and n.answer in ('unanswered', 'confirmed')
              and (:all or r.owner = any (:owners) or n.owner = any (:owners)))""";

    private static final String NOTICED = ":all and exists (select from notice n where n.case_number = r.case_number)";

    /** What an owner may still correct: its own, in a cycle that takes reports. */
    private static final String CORRECTABLE = LED + " and c.status = 'reporting'";

    private record Cases(String name, Set<String> seesAll, List<String> statuses, String which, JdbcClient jdbc) implements Options {
        @Override
        public List<Option> list(Reader reader) {
            return jdbc.sql("""
                    select r.case_number as value, r.case_number || ', ' || o.name || ', ' || r.title as label
                    from needs_report r join organisation o on o.orgnr = r.owner join cycle c on c.key = r.cycle
                    where r.county = any (:counties) and r.status in (:statuses) and\s""" + which + " order by c.year desc, r.case_number")
                    .param("counties", reader.counties().toArray(String[]::new))
                    .param("statuses", statuses)
                    .param("all", reader.groups().stream().anyMatch(seesAll::contains))
                    .param("owners", reader.groups().stream().filter(group -> group.startsWith("owner-"))
                            .map(group -> group.substring("owner-".length())).toArray(String[]::new))
                    .query(Option.class).list();
        }
    }

    @Bean
    Options answeredCases(JdbcClient jdbc) {
        return new Cases("answered-cases", SECRETARIAT, ANSWERED, "(:all or " + LED + ")", jdbc);
    }

    @Bean
    Options noticedCases(JdbcClient jdbc) {
        return new Cases("noticed-cases", SECRETARIAT, with(ANSWERED, List.of("withdrawn")), NOTICED, jdbc);
    }

    @Bean
    Options grantedCases(JdbcClient jdbc) {
        return new Cases("granted-cases", SECRETARIAT, GRANTED, "(:all or " + LED + ")", jdbc);
    }

    @Bean
    Options standingCases(JdbcClient jdbc) {
        return new Cases("standing-cases", SECRETARIAT, STANDING, "(:all or " + LED + ")", jdbc);
    }

    @Bean
    Options networkCases(JdbcClient jdbc) {
        return new Cases("network-cases", SECRETARIAT, NeedsReport.UNDECIDED, NETWORKED, jdbc);
    }

    @Bean
    Options correctableCases(JdbcClient jdbc) {
        return new Cases("correctable-cases", SECRETARIAT, CorrectReport.CORRECTABLE, CORRECTABLE, jdbc);
    }

    @Bean
    Options countyCases(JdbcClient jdbc) {
        return new Cases("county-cases", OFFICE, with(NeedsReport.UNDECIDED, ANSWERED), "(:all or " + LED + ")", jdbc);
    }

    private static List<String> with(Collection<String> some, Collection<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
