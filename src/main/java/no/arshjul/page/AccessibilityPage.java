package no.arshjul.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import no.arshjul.language.ReaderLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The accessibility statement, open to everybody. What it lists and what the browser tests let pass is held to be the same. */
@Controller
class AccessibilityPage {

    /** Each with a sentence {@code accessibility.fault.<name>}; named by axe's rule, or by what it has no rule for. */
    private static final List<String> FAULTS = List.of("diagrams", "calendar");

    private static final LocalDate UPDATED = LocalDate.of(2026, 11, 28);

    private final Messages messages;

    AccessibilityPage(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/accessibility")
    String statement(Model model, HttpServletRequest request) {
        LanguageForm form = ReaderLanguage.of(request);
        model.addAttribute("faults", FAULTS.stream().map(fault -> messages.text("accessibility.fault." + fault, form)).toList());
        model.addAttribute("updated", NorwegianText.date(UPDATED, form));
        return "page/accessibility";
    }
}
