package no.arshjul.page;

import jakarta.servlet.http.HttpServletRequest;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.flow.People;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.ReaderLanguage;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout shows on each page. */
@ControllerAdvice(annotations = Page.class)
public class Frame {

    /** The request attribute where the door leaves the token that a page's forms have to send back. */
    public static final String CSRF = "arshjul.csrf";

    private final CurrentPerson person;
    private final People people;

    Frame(CurrentPerson person, People people) {
        this.person = person;
        this.people = people;
    }

    @ModelAttribute("form")
    LanguageForm form(HttpServletRequest request) {
        return ReaderLanguage.of(request);
    }

    @ModelAttribute("csrf")
    String csrf(HttpServletRequest request) {
        return request.getAttribute(CSRF) instanceof String token ? token : "";
    }

    @ModelAttribute("reader")
    String reader() {
        return person.counties().stream().flatMap(county -> people.find(county, person.id()).stream())
                .map(People.Person::name).findFirst().orElseGet(person::id);
    }
}
