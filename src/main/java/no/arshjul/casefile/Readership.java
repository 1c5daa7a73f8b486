package no.arshjul.casefile;

import java.util.Map;
import java.util.Set;
import no.arshjul.flow.CurrentPerson;
import org.springframework.stereotype.Component;

/**
 * Who may follow a case: the county's office, the region that it lies in, its owner, an owner of its network, its university, and a
 * member of the forum who is called to its meeting. As a condition on {@code needs_report r}, so that a list and a single case follow one rule.
 */
@Component
class Readership {

    static final String MAY_READ = """
            (r.county = any (:counties) and (:office or 'region-' || r.region = any (:groups)
                or exists (select 1 from meeting_case x join meeting_member y on y.meeting = x.meeting
                  where x.case_number = r.case_number and y.member = :person))
              or 'owner-' || r.owner = any (:groups) or 'university-' || r.university = any (:groups)
              or exists (select 1 from needs_network x where x.case_number = r.case_number and x.answer in ('unanswered', 'confirmed')
                and 'owner-' || x.owner = any (:groups)))""";

    private static final Set<String> OFFICE = Set.of("secretariat", "authority", "finance", "manager");

    private final CurrentPerson person;

    Readership(CurrentPerson person) {
        this.person = person;
    }

    /** What stands for the names in {@link #MAY_READ}, for the person who asks. */
    Map<String, Object> asking() {
        return Map.of("counties", person.counties().toArray(String[]::new), "groups", person.groups().toArray(String[]::new),
                "office", inOffice(), "person", person.id());
    }

    boolean isOffice(String county) {
        return inOffice() && person.counties().contains(county);
    }

    /** Whom to ask about the case is told to the office, and to the owner who wrote it. */
    boolean seesContact(String county, String owner) {
        return isOffice(county) || person.in("owner-" + owner);
    }

    private boolean inOffice() {
        return person.groups().stream().anyMatch(OFFICE::contains);
    }
}
