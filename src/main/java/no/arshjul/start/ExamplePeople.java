package no.arshjul.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** One line a county: each role with those who have it. */
    List<String> byCounty() {
        Map<String, Map<String, Set<String>>> counties = new LinkedHashMap<>();
        for (Map<String, String> person : rows()) {
            Map<String, Set<String>> roles = counties.computeIfAbsent(person.get("county"), c -> new LinkedHashMap<>());
            roles.computeIfAbsent(role(person.get("groups")), r -> new LinkedHashSet<>()).add(person.get("user"));
        }
        return counties.entrySet().stream().map(c -> c.getKey() + ": " + line(c.getValue())).toList();
    }

    private static String line(Map<String, Set<String>> roles) {
        return roles.entrySet().stream()
                .map(r -> String.join(", ", r.getValue()) + " (" + r.getKey() + ")")
                .collect(Collectors.joining(" · "));
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
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> names, String[] values) {
        Map<String, String> row = new LinkedHashMap<>();
        new ArrayList<>(names).forEach(name -> row.put(name.strip(), values[names.indexOf(name)].strip()));
        return row;
    }
}
