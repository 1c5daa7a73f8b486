package no.arshjul.letters;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** What can be an address at all; whether somebody reads there only the receiving server knows. */
final class EmailAddress {

    private EmailAddress() {
    }

    /** @param text null, or without {@code @}, is not valid */
    static boolean isValid(String text) {
        try {
            return text != null && text.matches("[^@\\s,;<>]+@[^@\\s,;<>]+") && new InternetAddress(text, true).getAddress().equals(text);
        } catch (AddressException e) {
            return false;
        }
    }
}
