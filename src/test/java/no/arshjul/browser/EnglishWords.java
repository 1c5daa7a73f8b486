package no.arshjul.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;

/** The words that Cockpit's English texts have and its Norwegian ones haven't. Identifiers and values are nobody's language. */
final class EnglishWords {

    private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/cockpit/locales/";
    private static final Pattern KEY_WITHOUT_A_TEXT = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern QUOTED = Pattern.compile("«.*?»", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\$\\{|\"");

    /** Norwegian for two. */
    private static final Set<String> NORWEGIAN_TOO = Set.of("to");

    private final Set<String> english;
    private final Set<String> owned = new HashSet<>();

    EnglishWords(ProcessEngine engine) throws IOException {
        english = words("en");
        english.removeAll(words("nb"));
        english.removeAll(words("nn"));
        english.removeAll(NORWEGIAN_TOO);
        engine.getHistoryService().createHistoricVariableInstanceQuery().list().forEach(it -> {
            owned.add(it.getName());
            owned.add(String.valueOf(it.getValue()));
        });
        List<Deployment> deployments = engine.getRepositoryService().createDeploymentQuery().list();
        Stream.of(engine.getRepositoryService().createProcessDefinitionQuery().list().stream().map(ProcessDefinition::getKey),
                engine.getRepositoryService().createDecisionDefinitionQuery().list().stream().map(DecisionDefinition::getKey),
                deployments.stream().flatMap(it -> engine.getRepositoryService().getDeploymentResources(it.getId()).stream())
                        .map(Resource::getName).flatMap(it -> Stream.of(it, it.replaceAll("[^/]*$", ""), it.replaceAll("/[^/]*$", ""), it.replaceAll(".*/", ""))))
                .flatMap(it -> it).forEach(owned::add);
    }

    /** Whether this text has an English word, or is the key of a text that is missing. */
    boolean are(String text) {
        if (owned.contains(text) || CODE.matcher(text).find()) {
            return false;
        }
        return KEY_WITHOUT_A_TEXT.matcher(text).matches() || Arrays.stream(QUOTED.matcher(text).replaceAll(" ").split("\\s+"))
                .map(it -> it.replaceAll("^\\p{P}+|\\p{P}+$", "")).filter(it -> WORD.matcher(it).matches())
                .anyMatch(it -> english.contains(it.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> words(String locale) throws IOException {
        try (InputStream in = EnglishWords.class.getResourceAsStream(LOCALES + locale + ".json")) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            return StreamSupport.stream(new ObjectMapper().readTree(json).get("labels").spliterator(), false)
                    .map(label -> label.asText().replaceAll("\\{\\{.*?}}|<[^>]+>", " ")).flatMap(label -> WORD.matcher(label).results())
                    .map(word -> word.group().toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
