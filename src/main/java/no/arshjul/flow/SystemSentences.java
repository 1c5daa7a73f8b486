package no.arshjul.flow;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** How a text reads in which the system has put sentences of its own ({@link Saying}). What people wrote around them stays as it is. */
@Component
public class SystemSentences {

    private static final Logger LOG = LoggerFactory.getLogger(SystemSentences.class);

    private final Messages messages;

    SystemSentences(Messages messages) {
        this.messages = messages;
    }

    /** A sentence without a usable message reads as a dash: its code tells a reader nothing. */
    public String in(LanguageForm language, String text) {
        return Saying.inWords(text, saying -> words(saying, language));
    }

    /** All that a reader may have seen for this text, one for each language form. */
    public Set<String> readings(String text) {
        return Arrays.stream(LanguageForm.values()).map(form -> in(form, text)).collect(Collectors.toSet());
    }

    private String words(Saying saying, LanguageForm language) {
        try {
            return messages.text(saying.code(), language, saying.args().toArray());
        } catch (NoSuchMessageException | IllegalArgumentException e) {
            LOG.error("The catalogue has no usable message for {}", saying.code(), e);
            return "–";
        }
    }
}
