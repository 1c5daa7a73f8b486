package no.arshjul.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of Camunda's web apps are whole in both language forms, held against the English ones that the apps bring along. */
class WebAppLocalesTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app";
    private static final Path HOUSE = Path.of("src/main/resources").resolve(APPS);
    private static final Path LISTS = Path.of("src/test/resources/language");
    private static final Pattern PLACE = Pattern.compile("\\{\\{?[^{}]*}?}|%[sd]");
    private static final Pattern TAG = Pattern.compile("</?(?:a|br|em|p|strong)\\b[^>]*>");

    /** Empty where it has no reader who could act on it: then the bar is left out. */
    private static final String END_OF_LIFE = "BANNER_CE_EOL_TEXT";

    @Test
    void every_text_of_an_app_is_there_in_both_language_forms_and_no_other() throws IOException {
        for (String app : apps()) {
            Set<String> english = texts(english(app)).keySet();
            for (String form : List.of("nb", "nn")) {
                assertThat(texts(house(app, form)).keySet()).as(app + " " + form).containsExactlyInAnyOrderElementsOf(english);
            }
        }
    }

    @Test
    void what_is_filled_in_and_how_it_is_marked_up_is_as_in_english() throws IOException {
        assertThat(wrong((english, text) -> !text.isEmpty() && !found(PLACE, text).equals(found(PLACE, english)))).isEmpty();
        assertThat(wrong((english, text) -> !text.isEmpty() && !found(TAG, text).equals(found(TAG, english)))).isEmpty();
    }

    @Test
    void a_text_is_empty_only_where_the_english_one_is_or_where_nobody_could_act_on_it() throws IOException {
        Set<String> empty = wrong((english, text) -> text.isBlank() && !english.isBlank());
        assertThat(empty).allMatch(it -> it.endsWith("/labels/" + END_OF_LIFE)).noneMatch(it -> it.startsWith("admin "));
    }

    @Test
    void texts_that_read_as_in_english_are_listed_as_meant_so() throws IOException {
        Set<String> alike = new TreeSet<>();
        for (String app : apps()) {
            Map<String, String> english = labels(english(app));
            for (String form : List.of("nb", "nn")) {
                labels(house(app, form)).forEach((key, text) -> {
                    if (text.equals(english.get(key)) && !text.isEmpty()) {
                        alike.add(text);
                    }
                });
            }
        }
        assertThat(listed("webapps-as-english.txt")).containsExactlyInAnyOrderElementsOf(alike);
    }

    @Test
    void texts_alike_in_both_language_forms_are_listed_as_meant_so() throws IOException {
        Set<String> alike = new TreeSet<>();
        for (String app : apps()) {
            Map<String, String> nn = labels(house(app, "nn"));
            labels(house(app, "nb")).forEach((key, text) -> {
                if (text.equals(nn.get(key)) && !text.isEmpty()) {
                    alike.add(text);
                }
            });
        }
        assertThat(listed("webapps-alike.txt")).containsExactlyInAnyOrderElementsOf(alike);
    }

    @Test
    void no_word_of_the_other_language_form_slips_in() throws IOException {
        for (String app : apps()) {
            Map<String, String> nn = texts(house(app, "nn"));
            texts(house(app, "nb")).forEach((key, nb) -> OneFormOnly.assertKept(plain(nb), plain(nn.get(key))));
        }
    }

    @Test
    void dates_are_written_as_norwegians_write_them_and_a_week_begins_on_monday() throws IOException {
        for (String app : apps()) {
            for (String form : List.of("nb", "nn")) {
                JsonNode dates = house(app, form).path("dateLocales");
                if (!app.equals("welcome")) { // It shows none.
                    assertThat(dates.at("/longDateFormat/LL").asText()).isEqualTo("D. MMMM YYYY");
                    assertThat(dates.at("/longDateFormat/LT").asText()).isEqualTo("HH:mm");
                    assertThat(dates.at("/week/dow").asInt()).isOne();
                    assertThat(dates.at("/weekdays/0").asText()).isEqualTo("søndag");
                    assertThat(dates.at("/relativeTime/MM").asText()).isEqualTo(form.equals("nb") ? "%d måneder" : "%d månader");
                }
            }
        }
    }

    private static List<String> apps() throws IOException {
        try (Stream<Path> folders = Files.list(HOUSE)) {
            List<String> apps = folders.filter(it -> Files.exists(it.resolve("locales"))).map(it -> it.getFileName().toString()).sorted().toList();
            assertThat(apps).contains("admin", "tasklist", "welcome");
            return apps;
        }
    }

    private static JsonNode house(String app, String form) throws IOException {
        return new ObjectMapper().readTree(HOUSE.resolve(app).resolve("locales").resolve(form + ".json").toFile());
    }

    private static JsonNode english(String app) throws IOException {
        try (InputStream file = WebAppLocalesTest.class.getResourceAsStream("/" + APPS + "/" + app + "/locales/en.json")) {
            return new ObjectMapper().readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""));
        }
    }

    private static Map<String, String> labels(JsonNode file) {
        return texts(file.path("labels"));
    }

    private static Map<String, String> texts(JsonNode file) {
        Map<String, String> texts = new LinkedHashMap<>();
        gather("", file, texts);
        return texts;
    }

    private static void gather(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
            String name = names.next();
            gather(path + "/" + name, node.get(name), texts);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            gather(path + "/" + i, node.get(i), texts);
        }
    }

    private static Set<String> wrong(BiPredicate<String, String> rule) throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (String app : apps()) {
            Map<String, String> english = texts(english(app));
            for (String form : List.of("nb", "nn")) {
                texts(house(app, form)).forEach((key, text) -> {
                    if (rule.test(english.getOrDefault(key, ""), text)) {
                        wrong.add(app + " " + form + " " + key);
                    }
                });
            }
        }
        return wrong;
    }

    private static List<String> found(Pattern what, String text) {
        return what.matcher(text).results().map(MatchResult::group).sorted().collect(Collectors.toCollection(ArrayList::new));
    }

    private static String plain(String text) {
        return PLACE.matcher(TAG.matcher(text).replaceAll(" ")).replaceAll(" ");
    }

    private static List<String> listed(String file) throws IOException {
        return Files.readAllLines(LISTS.resolve(file)).stream().filter(line -> !line.startsWith("# ")).toList();
    }
}
