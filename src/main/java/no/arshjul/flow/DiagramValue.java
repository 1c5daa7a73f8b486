package no.arshjul.flow;

/**
 * A bean whose plain values a diagram may read by the bean's name: {@code ${setting.days}} reads {@code getDays()},
 * {@code isDays()} or {@code days()}. Getters take nothing and return texts, numbers, booleans or dates; nothing else of it can be reached.
 */
public interface DiagramValue {
}
