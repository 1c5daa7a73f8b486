package no.arshjul.flow;

/**
 * What the system itself does at a service task. A diagram names it by its bean name: {@code ${publishCall}}.
 * Only beans of this type, and none of their methods, can be reached from a diagram.
 */
@FunctionalInterface
public interface Step {

    void run(Scope scope);
}
