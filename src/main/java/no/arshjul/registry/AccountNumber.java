package no.arshjul.registry;

import no.bekk.bekkopen.banking.KontonummerValidator;

/** Bank account (kontonummer): eleven digits, the last a check digit (weights 5 4 3 2 7 6 5 4 3 2, modulus 11). */
public final class AccountNumber {

    private AccountNumber() {
    }

    /** @param number as people write it, also with dots and spaces: {@code 8601.11.17947}; null is not valid */
    public static boolean isValid(String number) {
        return number != null && KontonummerValidator.isValid(digits(number));
    }

    /** The number without the dots and spaces that people write in it; what the tables and the payment file hold. */
    public static String digits(String number) {
        return number.replaceAll("[.\\s\\u00a0]", "");
    }
}
