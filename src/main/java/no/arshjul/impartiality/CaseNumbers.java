package no.arshjul.impartiality;

import java.util.List;

/** Case numbers in a sentence, the first ones when there are many. */
final class CaseNumbers {

    private static final int SHOWN = 8;

    private CaseNumbers() {
    }

    static String listed(List<String> numbers) {
        String shown = String.join(", ", numbers.subList(0, Math.min(SHOWN, numbers.size())));
        return numbers.size() > SHOWN ? shown + " …" : shown;
    }
}
