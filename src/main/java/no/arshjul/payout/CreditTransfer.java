package no.arshjul.payout;

import no.arshjul.money.Kroner;

/**
 * One payment of a payment file.
 *
 * @param endToEndId at most 35 characters, the same all the way to the payee; what the bank answers by
 * @param payee      name of the payee
 * @param account    11 digits
 * @param amount     above zero
 * @param text       told to the payee, at most 140 characters
 */
public record CreditTransfer(String endToEndId, String payee, String account, Kroner amount, String text) {

    /** @throws IllegalArgumentException for what no bank would take; the message says which field */
    public CreditTransfer {
        endToEndId = BankText.of("endToEndId", endToEndId, 35);
        payee = BankText.of("payee", payee, 140);
        BankText.requireAccount(account);
        text = BankText.of("text", text, 140);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Not an amount to pay: " + amount.amount());
        }
    }
}
