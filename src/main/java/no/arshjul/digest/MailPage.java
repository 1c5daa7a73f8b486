package no.arshjul.digest;

import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.flow.People;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.letters.DigestTime;
import no.arshjul.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person chooses when mail comes, and in which language form. Linked from the person's own menu in Tasklist. */
@Page
class MailPage {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm");
    private static final String AS_THE_OFFICE = "";

    private final Preferences preferences;
    private final DigestTime time;
    private final CurrentPerson person;
    private final People people;
    private final Messages messages;

    MailPage(Preferences preferences, DigestTime time, CurrentPerson person, People people, Messages messages) {
        this.preferences = preferences;
        this.time = time;
        this.person = person;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/mail")
    String show(Model model) {
        Preference chosen = preferences.of(person.id());
        return page(chosen.when().id(), chosen.form().map(LanguageForm::code).orElse(AS_THE_OFFICE), model);
    }

    /** 200 when the choice is kept; 400 when it is none, and what was chosen stands. */
    @PostMapping("/mail")
    @Transactional
    public String choose(@RequestParam(defaultValue = "") String when, @RequestParam(defaultValue = AS_THE_OFFICE) String language,
            @ModelAttribute("form") LanguageForm form, Model model, HttpServletResponse response) {
        Optional<When> wanted = time.at().isEmpty() ? Optional.of(preferences.of(person.id()).when()) : When.of(when);
        if (wanted.isEmpty()) {
            model.addAttribute("wrongWhen", messages.text("mail-choice.which", form));
        }
        if (!language.matches("|nb|nn")) {
            model.addAttribute("wrongLanguage", messages.text("mail-choice.which-language", form));
        }
        if (wanted.isEmpty() || !language.matches("|nb|nn")) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(when, language, model);
        }
        preferences.set(person.id(), new Preference(wanted.get(), language.isEmpty() ? Optional.empty() : Optional.of(LanguageForm.of(language))));
        model.addAttribute("saved", messages.text(time.at().isEmpty() ? "mail-choice.saved-language" : "digest.now." + wanted.get().id(), form));
        return page(wanted.get().id(), language, model);
    }

    private String page(String when, String language, Model model) {
        model.addAttribute("choices", Arrays.stream(When.values()).map(When::id).toList());
        model.addAttribute("when", when);
        model.addAttribute("language", language);
        model.addAttribute("hour", time.at().map(HOUR::format).orElse(null));
        model.addAttribute("address", person.counties().stream().flatMap(county -> people.find(county, person.id()).stream())
                .map(People.Person::email).filter(email -> email != null && !email.isBlank()).findFirst().orElse(null));
        return "digest/mail";
    }
}
