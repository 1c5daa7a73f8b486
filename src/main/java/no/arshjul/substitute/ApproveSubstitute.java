package no.arshjul.substitute;

import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.flow.Submission;
import no.arshjul.language.LanguageForm;
import no.arshjul.flow.Saying;
import no.arshjul.language.NorwegianText;
import org.springframework.stereotype.Component;

/** The second person's word on a substitute in a role that can move money. */
@Component
class ApproveSubstitute implements FormHandler {

    private final Substitutions substitutions;
    private final People people;

    ApproveSubstitute(Substitutions substitutions, People people) {
        this.substitutions = substitutions;
        this.people = people;
    }

    @Override
    public String form() {
        return "approve-substitute";
    }

    @Override
    public void prepare(OpenTask task) {
        Substitution asked = substitutions.get(task.text("substitution"));
        task.local("absentName", name(asked, asked.absent()));
        task.local("substituteName", name(asked, asked.substitute()));
        task.local("appointedByName", name(asked, asked.appointedBy()));
        task.local("roleName", Saying.of("substitute.role." + asked.role()).toString());
        task.local("periodText", NorwegianText.date(asked.fromDate(), LanguageForm.NB) + " – " + NorwegianText.date(asked.toDate(), LanguageForm.NB));
        task.dueOn(asked.fromDate());
    }

    @Override
    public void submit(Submission sent) {
        boolean approved = sent.values().flag("substituteApproved");
        new Faults().when(!approved && !sent.values().has("approvalComment"), "approvalComment", "substitute.refusal-reason").orRefuse();
        substitutions.rule(substitutions.get(sent.text("substitution")).id(), approved, sent.values().textOrEmpty("approvalComment"), sent.person());
        sent.set("substituteApproved", approved);
    }

    private String name(Substitution asked, String person) {
        return person == null ? "" : people.find(asked.county(), person).map(Person::name).orElse(person);
    }
}
