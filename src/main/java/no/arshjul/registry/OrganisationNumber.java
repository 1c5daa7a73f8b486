package no.arshjul.registry;

import no.bekk.bekkopen.org.OrganisasjonsnummerValidator;

/** Organisasjonsnummer: nine digits, the last a check digit (weights 3 2 7 6 5 4 3 2, modulus 11; Enhetsregisteret). */
public final class OrganisationNumber {

    private OrganisationNumber() {
    }

    /** @param number nine digits without spaces; anything else, and null, is not valid */
    public static boolean isValid(String number) {
        return number != null && OrganisasjonsnummerValidator.isValid(number);
    }
}
