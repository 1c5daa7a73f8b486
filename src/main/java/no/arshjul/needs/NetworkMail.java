package no.arshjul.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.arshjul.flow.People;
import no.arshjul.language.LanguageForm;
import no.arshjul.letters.Outbox;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Who is told that a network changes, or a report that others have answered: the university, the owners it concerns and the secretariat, each in its own language form. */
@Component
class NetworkMail {

    private final NeedsReports reports;
    private final Registry registry;
    private final People people;
    private final Outbox outbox;

    NetworkMail(NeedsReports reports, Registry registry, People people, Outbox outbox) {
        this.reports = reports;
        this.registry = registry;
        this.people = people;
        this.outbox = outbox;
    }

    /** @param name of who left */
    void left(NeedsReport report, String name) {
        toOrganisation(report, report.university(), "network-left", name);
        toOrganisation(report, report.owner(), "network-left", name);
        toSecretariat(report, "network-left", name);
    }

    void replaced(NeedsReport before, NeedsReport now) {
        String name = name(now.owner());
        toOrganisation(now, now.university(), "lead-replaced", name);
        toOrganisation(now, before.owner(), "lead-replaced", name);
        toOrganisation(now, now.owner(), "lead-replaced", name);
        toSecretariat(now, "lead-replaced", name);
    }

    void askLead(NeedsReport report, String newLead, LocalDate answerBy) {
        toOrganisation(report, newLead, "confirm-lead", answerBy);
    }

    /** @param asked who was asked to lead, and did not take it on */
    void kept(NeedsReport report, String asked) {
        toOrganisation(report, report.owner(), "lead-kept", name(asked));
        toSecretariat(report, "lead-kept", name(asked));
    }

    /** A report was corrected: whoever has answered, and the secretariat once the control has begun. @param asked whether the partner is asked */
    void corrected(NeedsReport report, boolean asked) {
        List<String> partners = new ArrayList<>(reports.network(report.caseNumber()).stream().filter(member -> member.answer().equals("confirmed"))
                .map(NeedsReports.Member::owner).toList());
        if (!asked && report.partnership().equals("confirmed")) {
            partners.add(report.university());
        }
        partners.forEach(orgnr -> toOrganisation(report, orgnr, "report-corrected", ""));
        if (report.status().equals("control")) {
            toSecretariat(report, "report-corrected", "");
        }
    }

    private void toOrganisation(NeedsReport report, String orgnr, String kind, Object what) {
        registry.organisation(orgnr).ifPresent(organisation -> outbox.mail(report.county(), organisation.email(), organisation.languageForm(), kind,
                null, report.caseNumber(), report.title(), what));
    }

    private void toSecretariat(NeedsReport report, String kind, Object what) {
        LanguageForm form = registry.county(report.county()).orElseThrow().languageForm();
        people.of(report.county()).stream().filter(person -> person.groups().contains("secretariat")).forEach(person ->
                outbox.mail(report.county(), person.email(), form, kind, null, report.caseNumber(), report.title(), what));
    }

    private String name(String orgnr) {
        return registry.organisation(orgnr).orElseThrow().name();
    }
}
