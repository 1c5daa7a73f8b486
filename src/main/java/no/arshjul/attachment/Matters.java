package no.arshjul.attachment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases whose files a person sees: an owner its own, the county's office all of its county. */
@Component
class Matters {

    private static final Set<String> OFFICE = Set.of("secretariat", "authority", "finance", "manager");
    private static final String APPEAL = "select count(*) > 0 from appeal where case_number = ?";
    private static final String AWARD = "select count(*) > 0 from award where case_number = ?";

    private final NeedsReports reports;
    private final Registry registry;
    private final CurrentPerson person;
    private final JdbcClient jdbc;

    Matters(NeedsReports reports, Registry registry, CurrentPerson person, JdbcClient jdbc) {
        this.reports = reports;
        this.registry = registry;
        this.person = person;
        this.jdbc = jdbc;
    }

    /** @return nothing for a case that is not the person's to see, as for one that isn't there */
    Optional<Matter> seen(String caseNumber) {
        return reports.find(caseNumber).filter(report -> isOwners(report.owner())
                || person.counties().contains(report.county()) && person.groups().stream().anyMatch(OFFICE::contains)).map(this::matter);
    }

    boolean isOwners(String owner) {
        return person.in("owner-" + owner);
    }

    /** What the person may add to now: an owner what is open, the secretariat all that there is. */
    List<String> addsTo(Matter matter) {
        return isOwners(matter.owner()) ? matter.open() : isSecretariats(matter) ? matter.there() : List.of();
    }

    boolean isSecretariats(Matter matter) {
        return person.in("secretariat") && person.counties().contains(matter.county());
    }

    private Matter matter(NeedsReport report) {
        String number = report.caseNumber();
        return new Matter(number, report.county(), report.cycle(), report.owner(), registry.organisation(report.owner()).orElseThrow().name(), report.title(),
                Stream.of(report.inControl() ? "needs-report" : "", is(APPEAL + " and status <> 'ended'", number) ? "appeal" : "",
                        is(AWARD + " and status in ('started','running')", number) ? "use-report" : "").filter(about -> !about.isEmpty()).toList(),
                Stream.of("needs-report", is(APPEAL, number) ? "appeal" : "", is(AWARD, number) ? "use-report" : "").filter(about -> !about.isEmpty()).toList());
    }

    private boolean is(String question, String caseNumber) {
        return jdbc.sql(question).param(caseNumber).query(Boolean.class).single();
    }
}
