package no.arshjul.engine.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A decision table speaks FEEL and nothing else. */
final class DmnRules implements ModelRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> ATTRIBUTES = Set.of("historyTimeToLive", "inputVariable", "versionTag", "diagramRelationId");

    private boolean decision;

    @Override
    public List<Broken> judge(ModelElement element) {
        List<Broken> broken = new ArrayList<>();
        element.attributes().forEach((name, value) -> {
            if (name.local().equals("expressionLanguage") && !isFeel(value)) {
                broken.add(new Broken("gate.dmn-language", value));
            }
            if (name.namespace().equals(CAMUNDA) && !ATTRIBUTES.contains(name.local())) {
                broken.add(new Broken("gate.attribute", name.local()));
            }
        });
        if (element.name().equals("decision")) {
            decision = true;
            TimeToLive.judge(element.attribute(CAMUNDA, "historyTimeToLive")).ifPresent(broken::add);
        }
        return broken;
    }

    private static boolean isFeel(String language) {
        return language.equalsIgnoreCase("feel") || language.matches("https?://www\\.omg\\.org/spec/(DMN|FEEL)/\\d+/(FEEL/?)?|https://www\\.omg\\.org/spec/DMN/\\d+/FEEL/");
    }

    @Override
    public List<Broken> judgeWhole() {
        return decision ? List.of() : List.of(new Broken("gate.no-decision"));
    }
}
