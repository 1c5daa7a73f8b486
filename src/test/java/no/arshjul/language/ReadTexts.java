package no.arshjul.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every text of the house that people read, whichever file it stands in: a file's name or its catalogue tells the language form. */
final class ReadTexts {

    private static final Pattern LANGUAGE = Pattern.compile(".*(?:[_/])(nb|nn)\\.(properties|html|json|txt)");
    private static final Pattern WRITTEN = Pattern.compile("(?s)<(?:style|script).*?</(?:style|script)>");
    private static final Pattern SAID_BY_SCRIPT = Pattern.compile("\\bsay\\(\\s*(['`])(.*?)\\1,\\s*(['`])(.*?)\\3\\)");
    private static final String DIAGRAM_WORDS = "src/main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/arshjul/diagram/words.js";
    private static final Pattern SAID_BY_LETTER = Pattern.compile("\\|([^|]*)\\|");

    private ReadTexts() {
    }

    static List<ReadText> all() throws IOException {
        List<ReadText> all = new ArrayList<>();
        for (String folder : List.of("forms", "processes")) {
            catalogue(Path.of(folder, "nn.po"), all);
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            for (Path file : files.sorted().toList()) {
                Matcher named = LANGUAGE.matcher(file.toString());
                if (named.matches()) {
                    read(file, LanguageForm.of(named.group(1)), named.group(2), all);
                }
            }
        }
        script(Path.of(DIAGRAM_WORDS), all);
        seed("legal-references.csv", all);
        seed("counties.csv", all);
        return all;
    }

    private static void read(Path file, LanguageForm language, String kind, List<ReadText> all) throws IOException {
        switch (kind) {
            case "properties" -> messages(file).forEach((key, text) -> all.add(new ReadText(file + " " + key, language, text.toString())));
            case "json" -> json(file.toString(), new ObjectMapper().readTree(file.toFile()), language, all);
            case "html" -> letter(file, language, all);
            default -> Files.readAllLines(file).forEach(line -> all.add(new ReadText(file.toString(), language, line)));
        }
    }

    /** {@code say('bokmål', 'nynorsk')}; what is put into a sentence is no word of it. */
    private static void script(Path file, List<ReadText> all) throws IOException {
        SAID_BY_SCRIPT.matcher(Files.readString(file)).results().forEach(said -> {
            all.add(new ReadText(file.toString(), LanguageForm.NB, said.group(2).replaceAll("\\$\\{.*?}", " ")));
            all.add(new ReadText(file.toString(), LanguageForm.NN, said.group(4).replaceAll("\\$\\{.*?}", " ")));
        });
    }

    private static void catalogue(Path file, List<ReadText> all) throws IOException {
        try (InputStream po = Files.newInputStream(file)) {
            for (Map.Entry<String, String> entry : Catalogue.read(po).entrySet()) {
                all.add(new ReadText(file.toString(), LanguageForm.NB, entry.getKey()));
                all.add(new ReadText(file.toString(), LanguageForm.NN, entry.getValue()));
            }
        }
    }

    private static Properties messages(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void json(String where, JsonNode node, LanguageForm language, List<ReadText> all) {
        if (node.isTextual()) {
            all.add(new ReadText(where, language, node.textValue()));
        }
        node.fields().forEachRemaining(entry -> {
            if (!entry.getKey().equals("dateLocales")) { // patterns and shortened names
                json(where + " " + entry.getKey(), entry.getValue(), language, all);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> json(where, item, language, all));
        }
    }

    /** What stands in a letter's template, and between bars in its expressions. */
    private static void letter(Path file, LanguageForm language, List<ReadText> all) throws IOException {
        String html = WRITTEN.matcher(Files.readString(file)).replaceAll(" ");
        SAID_BY_LETTER.matcher(html).results().forEach(said -> all.add(new ReadText(file.toString(), language, said.group(1))));
        for (String text : html.replaceAll("\"[^\"]*\"", "\"\"").replaceAll("(?s)<!--.*?-->|<[^<>]*>", "\n").split("\n")) {
            all.add(new ReadText(file.toString(), language, text));
        }
    }

    /** Columns that end in a language form. */
    private static void seed(String name, List<ReadText> all) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("seeds", name)).stream().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        String[] head = lines.get(0).split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            for (int column = 0; column < head.length; column++) {
                if (head[column].matches(".*_(nb|nn)")) {
                    all.add(new ReadText("seeds/" + name, LanguageForm.of(head[column].substring(head[column].length() - 2)), cells[column]));
                }
            }
        }
    }
}
