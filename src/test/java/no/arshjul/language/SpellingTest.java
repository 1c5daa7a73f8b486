package no.arshjul.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read is spelled right, in its own language form: forms, diagrams, decision tables, messages, letters, the web apps' own words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpellingTest {

    private static final Path LISTS = Path.of("src/test/resources/language");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-’'_.][\\p{L}\\p{N}]+)*-?");

    private static final Map<LanguageForm, Optional<Hunspell>> READ = new EnumMap<>(LanguageForm.class);

    private List<ReadText> texts;

    @BeforeAll
    void read() throws IOException {
        texts = ReadTexts.all();
    }

    @Test
    void texts_of_every_kind_are_read() {
        assertThat(texts).hasSizeGreaterThan(3000);
        for (String kind : List.of("forms/nn.po", "processes/nn.po", "messages/form_nb", "messages/letters_nn", "letters/grant-letter_nn", "seeds/counties")) {
            assertThat(texts).as(kind).anyMatch(text -> text.where().contains(kind));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_word_stands_in_the_dictionary_or_in_the_list_of_words_of_the_field(LanguageForm language) throws IOException {
        Hunspell dictionary = dictionary(language);
        Set<String> ours = list("words_" + language.code());
        Set<String> names = list("names");
        Map<String, Boolean> looked = new HashMap<>();
        Predicate<String> known = word -> looked.computeIfAbsent(word, it -> isKnown(it, dictionary, ours, names));
        assertThat(wrong(language, known.negate())).as("not in the dictionary, nor in words_%s.txt", language.code()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_list_of_words_of_the_field_holds_no_word_that_is_in_the_dictionary(LanguageForm language) throws IOException {
        Hunspell dictionary = dictionary(language);
        assertThat(list("words_" + language.code())).noneMatch(dictionary::spell);
    }

    @ParameterizedTest
    @EnumSource
    void no_word_of_the_other_language_form_slips_in(LanguageForm language) throws IOException {
        Set<String> forbidden = list("forbidden_" + language.code());
        assertThat(wrong(language, word -> forbidden.contains(word.toLowerCase(Locale.ROOT)))).isEmpty();
    }

    @Test
    void no_word_is_forbidden_in_both_language_forms() throws IOException {
        assertThat(list("forbidden_nb")).doesNotContainAnyElementsOf(list("forbidden_nn")).hasSizeGreaterThan(40);
    }

    private Map<String, Set<String>> wrong(LanguageForm language, Predicate<String> isWrong) {
        Map<String, Set<String>> wrong = new TreeMap<>();
        texts.stream().filter(text -> text.language() == language).forEach(text -> words(text.text()).stream().filter(isWrong)
                .forEach(word -> wrong.computeIfAbsent(word, it -> new TreeSet<>()).add(text.where())));
        return wrong;
    }

    private static boolean isKnown(String word, Hunspell dictionary, Set<String> ours, Set<String> names) {
        if (word.endsWith("-")) { // "utdannings- og": what joins the parts of a word may stand alone before the next
            String part = word.substring(0, word.length() - 1);
            return isKnown(part, dictionary, ours, names) || part.endsWith("s") && isKnown(part.substring(0, part.length() - 1), dictionary, ours, names);
        }
        if (names.contains(word) || ours.contains(word) || ours.contains(word.toLowerCase(Locale.ROOT)) || dictionary.spell(word)) {
            return true;
        }
        String owner = word.endsWith("s") ? word.substring(0, word.length() - 1) : "";
        boolean genitive = names.contains(owner) || ours.contains(owner.toLowerCase(Locale.ROOT));
        return genitive || word.contains("-") && Pattern.compile("-").splitAsStream(word)
                .allMatch(part -> isPlain(part) || isKnown(part, dictionary, ours, names));
    }

    /** Words only: no figures, ids, keys and abbreviations in capitals. */
    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).filter(word -> !isPlain(word)).toList();
    }

    private static boolean isPlain(String word) {
        return word.length() == 1 || word.matches(".*[\\p{N}_.].*|\\p{Ll}+\\p{Lu}.*") || word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static Set<String> list(String name) throws IOException {
        return Files.readAllLines(LISTS.resolve(name + ".txt")).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A bare machine has none, and says so; where the build is a gate, it must have them. */
    private static Hunspell dictionary(LanguageForm language) throws IOException {
        if (!READ.containsKey(language)) {
            READ.put(language, Dictionaries.of(language));
        }
        Optional<Hunspell> dictionary = READ.get(language);
        if (dictionary.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("No dictionary for " + language + ": install hunspell-no");
        }
        return dictionary.orElseGet(() -> {
            System.err.println("SPELLING IS NOT CHECKED for " + language + ": this machine has no dictionary (Debian: apt install hunspell-no)");
            return abort("no dictionary");
        });
    }
}
