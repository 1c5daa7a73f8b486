package no.arshjul.grant;

import java.time.LocalDate;
import no.arshjul.money.Kroner;

/**
 * A part of a grant that is to be paid to one payee.
 *
 * @param role   owner or university
 * @param status due, paid, given-up or set-off
 * @param why    why it was held back or refused last time
 */
public record Instalment(long id, String caseNumber, int year, String cycle, String payee, String role, Kroner amount, String account,
        String status, LocalDate dueSince, String why) {
}
