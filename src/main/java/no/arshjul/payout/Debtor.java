package no.arshjul.payout;

/** Who pays. @param account 11 digits */
public record Debtor(String name, String account) {

    public Debtor {
        BankText.requireAccount(account);
        name = BankText.of("debtor name", name, 140);
    }
}
