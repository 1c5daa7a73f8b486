package no.arshjul.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The people of a fresh, embedded installation, as {@code seeds/people.csv} names them. */
@Component
class ExamplePeople {

    private final Resource file;

    ExamplePeople() {
        this(new ClassPathResource("seeds/people.csv"));
    }

    ExamplePeople(Resource file) {
        this.file = file;
    }

    /** A line for each county, and under it one for each role with those who have it. */
    List<String> lines() {
        Map<String, Map<String, Set<String>>> counties = new LinkedHashMap<>();
        for (Map<String, String> person : rows()) {
            counties.computeIfAbsent(person.get("county"), county -> new LinkedHashMap<>())
                    .computeIfAbsent(role(person.get("groups")), role -> new LinkedHashSet<>())
                    .add(person.get("user"));
        }
        List<String> lines = new ArrayList<>();
        counties.forEach((county, roles) -> {
            lines.add(ConsoleText.orItself("county.", county));
            roles.forEach((role, users) -> lines.add("  " + role + ": " + String.join(", ", users)));
        });
        return lines;
    }

    /** Group {@code owner-<orgnr>} tells less than the word for owner, and every person has one of these words. */
    private static String role(String groups) {
        Set<String> words = new LinkedHashSet<>();
        for (String group : groups.split(";")) {
            words.add(ConsoleText.orItself("role.", group.strip().replaceFirst("^(owner|university|region)-.*", "$1")));
        }
        return String.join(" + ", words);
    }

    private List<Map<String, String>> rows() {
        if (!file.exists()) {
            return List.of();
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
            List<String> names = lines.isEmpty() ? List.of() : List.of(lines.get(0).split(","));
            return lines.stream().skip(1).map(line -> row(names, line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> names, String[] values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i).strip(), values[i].strip());
        }
        return row;
    }
}
