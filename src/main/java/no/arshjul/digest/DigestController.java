package no.arshjul.digest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.flow.Refusal;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A person's own choice of the digest; nobody chooses for another. */
@RestController
class DigestController {

    /**
     * @param atOnce       whether what may wait comes at once instead
     * @param languageForm nb, nn, or null for the organisation's or the office's
     * @param text         what it comes to, in the reader's words
     */
    record Choice(boolean digest, boolean atOnce, String languageForm, String text) {
    }

    private final Preferences preferences;
    private final CurrentPerson person;
    private final Messages messages;

    DigestController(Preferences preferences, CurrentPerson person, Messages messages) {
        this.preferences = preferences;
        this.person = person;
        this.messages = messages;
    }

    @GetMapping("/api/mail/digest")
    Choice read(Locale language) {
        Preference chosen = preferences.of(person.id());
        return new Choice(chosen.digest(), chosen.when() == When.AT_ONCE, chosen.form().map(LanguageForm::code).orElse(null),
                messages.text("digest.now." + chosen.when().id(), language));
    }

    @PutMapping("/api/mail/digest")
    @Transactional
    public Choice choose(@RequestBody JsonNode body, Locale language) {
        JsonNode digest = body.path("digest");
        JsonNode form = body.path("languageForm");
        if (!digest.isBoolean()) {
            throw Refusal.at("digest", "digest.preference");
        }
        if (!form.isMissingNode() && !form.isNull() && !form.asText().matches("nb|nn")) {
            throw Refusal.at("languageForm", "digest.preference");
        }
        JsonNode atOnce = body.path("atOnce");
        if (!atOnce.isMissingNode() && (!atOnce.isBoolean() || atOnce.booleanValue() && !digest.booleanValue())) {
            throw Refusal.at("atOnce", "digest.preference");
        }
        preferences.set(person.id(), new Preference(!digest.booleanValue() ? When.NEVER : atOnce.booleanValue() ? When.AT_ONCE : When.DIGEST,
                form.isTextual() ? Optional.of(LanguageForm.of(form.asText())) : Optional.empty()));
        return read(language);
    }
}
