package no.arshjul.casefile;

import java.time.LocalDate;
import no.arshjul.money.Kroner;

/**
 * A case in the list of a cycle. Amounts are those of the cycle's year, owner's and university's together.
 *
 * @param stage   how far it is: {@code casefile.stage.<stage>} says it in words
 * @param earlier whether it was reported in an earlier cycle, which promised money for this one
 * @param overdue the oldest date that an open task of the case has passed, or null
 */
record CaseRow(String caseNumber, String scheme, String region, String regionName, String ownerName, String universityName, String title,
        String stage, boolean late, boolean earlier, LocalDate receivedOn, Kroner asked, Kroner recommended, Kroner decided, Kroner paid,
        LocalDate overdue) {

    CaseRow overdueSince(LocalDate date) {
        return new CaseRow(caseNumber, scheme, region, regionName, ownerName, universityName, title, stage, late, earlier, receivedOn, asked,
                recommended, decided, paid, date);
    }
}
