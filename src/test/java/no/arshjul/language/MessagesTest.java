package no.arshjul.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue is whole in both language forms, in every room. */
class MessagesTest {

    private static final Path CATALOGUE = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]+");

    @Test
    void both_languages_have_the_same_messages() throws IOException {
        for (String room : rooms()) {
            assertThat(read(room, "nn").stringPropertyNames()).as(room).isEqualTo(read(room, "nb").stringPropertyNames());
        }
    }

    @Test
    void every_room_with_messages_is_in_the_catalogue_and_has_them_in_utf_8() throws IOException {
        Messages messages = new Messages(new Messages.Catalogue().messageSource());
        for (String room : rooms()) {
            for (String key : read(room, "nb").stringPropertyNames()) {
                for (LanguageForm form : LanguageForm.values()) {
                    assertThat(messages.text(key, form, 1, 2, 3, 4)).as(room + " " + key).isNotBlank().doesNotContain("Ã", "\uFFFD");
                }
            }
        }
    }

    @Test
    void a_date_is_read_as_norwegians_write_it_however_it_comes() throws IOException {
        Messages messages = new Messages(new Messages.Catalogue().messageSource());
        assertThat(messages.text("notice.in-future", LanguageForm.NB, LocalDate.of(2030, 12, 1))).contains("1. desember 2030");
        assertThat(messages.text("notice.in-future", LanguageForm.NN, "2030-12-01")).contains("1. desember 2030");
        assertThat(messages.text("notice.in-future", LanguageForm.NB, "2030-06-31")).contains("2030-06-31");
    }

    @Test
    void no_message_stands_in_two_rooms() throws IOException {
        List<String> keys = new ArrayList<>();
        for (String room : rooms()) {
            keys.addAll(read(room, "nb").stringPropertyNames());
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void no_message_is_empty_or_has_other_places_than_its_twin() throws IOException {
        assertThat(wrong((nb, nn) -> nb.isBlank() || nn.isBlank() || !places(nb).equals(places(nn)))).isEmpty();
    }

    @Test
    void an_apostrophe_is_written_twice_as_the_message_format_wants_it() throws IOException {
        assertThat(wrong((nb, nn) -> (nb + nn).replace("''", "").replaceAll("'[^']*[{][^']*'", "").contains("'")))
                .as("a single one may only stand around braces that are meant as they are").isEmpty();
        assertThat(new MessageFormat("d''accord {0}", Locale.ROOT).format(new Object[] {1})).isEqualTo("d'accord 1");
    }

    @Test
    void messages_that_are_alike_have_been_looked_at() throws IOException {
        Set<String> known = Files.readAllLines(Path.of("src/test/resources/language/alike.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toCollection(TreeSet::new));
        Set<String> alike = wrong(String::equals);
        assertThat(alike).as("alike, but not in language/alike.txt").isSubsetOf(known);
        assertThat(known).as("in language/alike.txt, but no longer alike").isSubsetOf(alike);
    }

    private static Set<String> wrong(BiPredicate<String, String> rule) throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (String room : rooms()) {
            Properties nb = read(room, "nb");
            Properties nn = read(room, "nn");
            nb.stringPropertyNames().stream()
                    .filter(key -> nn.containsKey(key) && rule.test(nb.getProperty(key), nn.getProperty(key))).forEach(wrong::add);
        }
        return wrong;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(CATALOGUE)) {
            Set<String> rooms = files.map(f -> f.getFileName().toString().replaceAll("_(nb|nn)\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(rooms).contains("form", "http", "letters");
            return rooms;
        }
    }

    private static Properties read(String room, String language) throws IOException {
        try (Reader reader = Files.newBufferedReader(CATALOGUE.resolve(room + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
