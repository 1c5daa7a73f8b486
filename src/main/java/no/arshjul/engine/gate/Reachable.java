package no.arshjul.engine.gate;

import java.util.Optional;
import no.arshjul.flow.DiagramValue;
import no.arshjul.flow.Step;
import org.springframework.beans.factory.BeanFactory;

/** The beans that a diagram can reach by name: steps and registered values, and no other. Looked up late, since rooms need the engine first. */
final class Reachable {

    private final BeanFactory beans;

    Reachable(BeanFactory beans) {
        this.beans = beans;
    }

    boolean isStep(String name) {
        return is(name, Step.class);
    }

    Optional<Step> step(String name) {
        return isStep(name) ? Optional.of(beans.getBean(name, Step.class)) : Optional.empty();
    }

    Optional<DiagramValue> value(String name) {
        return is(name, DiagramValue.class) ? Optional.of(beans.getBean(name, DiagramValue.class)) : Optional.empty();
    }

    /** A name with & or a dot would address Spring's own beans. */
    private boolean is(String name, Class<?> type) {
        return name.matches("\\w+") && beans.containsBean(name) && beans.isTypeMatch(name, type);
    }
}
