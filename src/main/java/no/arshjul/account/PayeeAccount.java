package no.arshjul.account;

/**
 * An account of a payee, or one that is asked for.
 *
 * @param account    11 digits
 * @param status     waiting, verified, refused or replaced
 * @param origin     own-form, on-behalf or change
 * @param statedBy   user id of who wrote it
 * @param answeredBy user id of who verified or refused it; null when nobody had to
 */
public record PayeeAccount(long id, String payee, String account, String status, String origin, String caseNumber, String statedBy,
        String reason, String answeredBy) {
}
