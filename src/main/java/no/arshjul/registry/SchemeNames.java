package no.arshjul.registry;

import no.arshjul.language.Messages;
import org.springframework.stereotype.Component;

/** A scheme's everyday name, for cards and lists; letters use the instrument's full name. */
@Component
public class SchemeNames {

    private final Registry registry;
    private final Messages messages;

    SchemeNames(Registry registry, Messages messages) {
        this.registry = registry;
        this.messages = messages;
    }

    /** In the county's own language form, e.g. {@code Barnehage}. */
    public String shortly(String county, String scheme) {
        return messages.text("tasklist.scheme." + scheme, registry.county(county).orElseThrow().languageForm());
    }
}
