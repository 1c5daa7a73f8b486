package no.arshjul.payout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a bank tells of movements on an account: an ISO 20022 message camt.054, any version.
 *
 * @param id        unique from the bank: by it a message sent twice is known
 * @param movements one a transaction, in the message's order
 */
record BankMessage(String id, List<Movement> movements) {

    /**
     * One transaction.
     *
     * @param endToEndId as in the payment file; empty when the bank has none
     * @param currency   three letters
     * @param booked     whether the bank has booked it, rather than announced it
     * @param debit      money out; a credit of what was paid is money that came back
     * @param returned   why it came back, as the bank says; null when it did not
     * @param bookedOn   or null
     * @param reference  the bank's own; empty when it has none
     */
    record Movement(String endToEndId, BigDecimal amount, String currency, boolean booked, boolean debit, String returned, LocalDate bookedOn,
            String reference) {
    }
}
