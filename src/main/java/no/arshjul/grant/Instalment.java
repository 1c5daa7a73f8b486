package no.arshjul.grant;

import java.time.LocalDate;
import no.arshjul.money.Kroner;

/**
 * A part of a grant that is to be paid to one payee.
 *
 * @param role      owner or university
 * @param status    planned, due, paid, given-up or set-off
 * @param dueSince  null while it is planned
 * @param why       why it was held back or refused last time
 * @param number    counted from 1 for each payee and year
 * @param plannedOn the day that a planned one is due; null when it waits for the report
 */
public record Instalment(long id, String caseNumber, int year, String cycle, String payee, String role, Kroner amount, String account,
        String status, LocalDate dueSince, String why, int number, LocalDate plannedOn) {

    boolean isFirst() {
        return number == 1;
    }
}
