package no.arshjul.letters;

import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Names of what the contract has ids for, in both language forms: schemes, outcomes, criteria, settlements, measures, documents. */
@Component
public class Words {

    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param kind {@code scheme}, {@code outcome}, {@code criterion}, {@code settlement}, {@code measure}, {@code document} or {@code regulation}
     * @param id   the id in the contract, e.g. {@code school}
     * @throws NoSuchMessageException when there is no such id
     */
    public String name(String kind, String id, LanguageForm form) {
        return messages.text(kind + "." + id, form);
    }

    /** The name, or the other text when there is no such id. */
    public String nameOr(String kind, String id, LanguageForm form, String otherwise) {
        try {
            return name(kind, id, form);
        } catch (NoSuchMessageException e) {
            return otherwise;
        }
    }
}
