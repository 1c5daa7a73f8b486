package no.arshjul.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that are wrong in one of the language forms, and easily slip in from the other. */
final class OneFormOnly {

    private static final Set<String> NOT_NYNORSK = Set.of("ikke", "skole", "skoler", "skolen", "eier", "eiere", "eieren", "hva", "hvem", "hvor",
            "hvordan", "hvorfor", "fra", "bare", "noe", "noen", "også", "dere", "jeg", "en", "et", "tilskudd", "tilskuddet", "midler", "ansatte",
            "ledere", "utbetalingen", "uten", "flere", "hver", "egenandel", "deltar", "deltakere", "begrunnelse", "penger", "pengene", "meldingen",
            "være", "vært", "sammen");

    private static final Set<String> NOT_BOKMÅL = Set.of("ikkje", "skule", "skular", "skulen", "eigar", "eigarar", "eigaren", "kva", "kven", "korleis",
            "kvifor", "frå", "berre", "noko", "nokon", "òg", "dykk", "eg", "ein", "ei", "eit", "tilskot", "tilskotet", "midlar", "tilsette", "leiarar",
            "utbetalinga", "utan", "fleire", "kvar", "eigendel", "deltek", "deltakarar", "grunngiving", "pengar", "pengane", "meldinga", "vere", "vore",
            "saman");

    private OneFormOnly() {
    }

    static void assertKept(String nb, String nn) {
        assertThat(words(nn)).as(nn).doesNotContainAnyElementsOf(NOT_NYNORSK);
        assertThat(words(nb)).as(nb).doesNotContainAnyElementsOf(NOT_BOKMÅL);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase().split("[^\\p{L}]+")));
    }
}
