package no.arshjul.flow;

import java.util.List;

/**
 * A list of choices that depends on who reads the form. A field asks for it by {@code properties.optionsFrom};
 * what is chosen is checked again by the room that takes the form in.
 */
public interface Options {

    /** The name that a form's {@code optionsFrom} uses. */
    String name();

    List<Option> list(Reader reader);
}
