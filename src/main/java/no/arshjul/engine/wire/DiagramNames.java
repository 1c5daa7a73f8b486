package no.arshjul.engine.wire;

import static no.arshjul.engine.wire.NamePlace.at;

import java.util.List;
import no.arshjul.language.SourceTexts;
import org.springframework.stereotype.Component;

/** Names and descriptions that come from the diagrams: of processes, tasks, activities and decisions, running and in history. */
@Component
class DiagramNames extends PlacedNames {

    private static final String DEFINITION = "(?:/(?!count$)[^/]+|/key/[^/]+(?:/tenant-id/[^/]+)?)?";
    private static final String TASKS = "task(?:/(?!count$)[^/]+)?|filter/[^/]+/(?:list|singleResult)";

    private static final List<NamePlace> PLACES = List.of(
            at("(?:cockpit/)?process-definition" + DEFINITION, "", "name", "description"),
            at("(?:cockpit/)?process-definition/(?:[^/]+|key/[^/]+)/(?:static-)?called-process-definitions", "", "name", "description"),
            at("process-definition/statistics", "definition", "name", "description"),
            at("deployment/create", "deployedProcessDefinitions.*", "name", "description"),
            at("deployment/create", "deployedDecisionDefinitions.*", "name"),
            at("decision-(?:requirements-)?definition" + DEFINITION, "", "name"),
            // A task that stands in no diagram has been named by a person.
            at(TASKS, "", "name", "description").where("taskDefinitionKey"),
            at(TASKS, "_embedded.task", "name", "description").where("taskDefinitionKey"),
            at(TASKS, "_embedded.processDefinition", "name", "description"),
            at("history/task(?:/report)?", "", "name", "description").where("taskDefinitionKey"),
            at("history/task/report", "", "taskName", "processDefinitionName"),
            at("history/activity-instance(?:/(?!count$)[^/]+)?", "", "activityName"),
            at("history/process-instance(?:/(?!count$)[^/]+)?", "", "processDefinitionName"),
            at("history/process-definition/cleanable-process-instance-report", "", "processDefinitionName"),
            at("history/decision-instance(?:/(?!count$)[^/]+)?", "", "decisionDefinitionName"),
            at("history/decision-instance(?:/(?!count$)[^/]+)?", "inputs", "clauseName"),
            at("history/decision-instance(?:/(?!count$)[^/]+)?", "outputs", "clauseName"),
            at("history/decision-definition/cleanable-decision-instance-report", "", "decisionDefinitionName"),
            at("cockpit/process-instance/[^/]+/called-process-instances", "", "processDefinitionName"));

    DiagramNames(SourceTexts texts) {
        super(PLACES, texts::diagram);
    }
}
