package no.arshjul.engine.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.SourceTexts;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What processes and tasks are called as the reader sees them, for whoever looks for a name. Capital and small letters are alike. */
@Component
class ShownNames {

    private final RepositoryService repository;
    private final SourceTexts texts;

    ShownNames(@Lazy RepositoryService repository, SourceTexts texts) {
        this.repository = repository;
        this.texts = texts;
    }

    /** The keys of the processes whose name matches. @param like with {@code %} for any text, as the engine's queries have it */
    Set<String> processes(String like, LanguageForm language) {
        Map<String, String> names = new HashMap<>();
        latest().forEach(process -> names.put(process.getKey(), process.getName()));
        return matching(names, like, language);
    }

    /** The keys of the tasks whose name matches. */
    Set<String> tasks(String like, LanguageForm language) {
        Map<String, String> names = new HashMap<>();
        latest().forEach(process -> repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class)
                .forEach(task -> names.put(task.getId(), task.getName())));
        return matching(names, like, language);
    }

    private List<ProcessDefinition> latest() {
        return repository.createProcessDefinitionQuery().latestVersion().list();
    }

    private Set<String> matching(Map<String, String> names, String like, LanguageForm language) {
        String pattern = Pattern.quote(like).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q");
        Pattern wanted = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        return names.entrySet().stream().filter(name -> name.getValue() != null && wanted.matcher(texts.diagram(name.getValue(), language)).matches())
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }
}
