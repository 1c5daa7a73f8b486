package no.arshjul.payout;

import java.text.Normalizer;
import java.util.Map;
import no.bekk.bekkopen.banking.KontonummerValidator;

/**
 * Text and accounts as Norwegian banks take them: the letters of ISO 8859-1. Others are written with the nearest letter of
 * that set (Sámi š, đ, ŋ become s, d, n), so that a name never stops a payment; no text grows longer by it.
 */
final class BankText {

    private static final int LAST_OF_LATIN_1 = 0xFF;
    private static final Map<Integer, Integer> NEAREST = Map.ofEntries(
            entry('đ', 'd'), entry('Đ', 'D'), entry('ŋ', 'n'), entry('Ŋ', 'N'), entry('ŧ', 't'), entry('Ŧ', 'T'), entry('ł', 'l'),
            entry('Ł', 'L'), entry('–', '-'), entry('—', '-'), entry('−', '-'), entry('’', '\''), entry('‘', '\''), entry('“', '"'),
            entry('”', '"'), entry('…', '.'), entry('•', '-'), entry('\u00a0', ' '), entry('\u202f', ' '));

    private BankText() {
    }

    /** @throws IllegalArgumentException when the text is empty, too long or has a control character */
    static String of(String field, String text, int most) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.isBlank() || composed.codePointCount(0, composed.length()) > most) {
            throw new IllegalArgumentException(field + " needs 1 to " + most + " characters: " + text);
        }
        if (composed.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(field + " has a control character");
        }
        return composed.codePoints().map(BankText::nearest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** @throws IllegalArgumentException unless the account has 11 digits, the last of them its check digit (modulus 11) */
    static void requireAccount(String account) {
        if (account == null || !account.matches("[0-9]{11}") || !KontonummerValidator.isValid(account)) {
            throw new IllegalArgumentException("Not an account of 11 digits with its check digit: " + account);
        }
    }

    private static int nearest(int letter) {
        int known = NEAREST.getOrDefault(letter, letter);
        if (known <= LAST_OF_LATIN_1) {
            return known;
        }
        int base = Normalizer.normalize(Character.toString(known), Normalizer.Form.NFD).codePointAt(0);
        return base <= LAST_OF_LATIN_1 ? base : '?';
    }

    private static Map.Entry<Integer, Integer> entry(char from, char to) {
        return Map.entry((int) from, (int) to);
    }
}
