package no.arshjul.substitute;

import java.time.LocalDate;

/**
 * One who stands in for another, from and including the first day to and including the last.
 *
 * @param role   the group that the substitute is in meanwhile
 * @param status asked, refused, planned, active or ended
 * @param added  whether the membership was given for this, and so is taken away again
 */
record Substitution(long id, String county, String absent, String substitute, String role, LocalDate fromDate, LocalDate toDate,
        String reason, String status, String appointedBy, boolean added) {
}
