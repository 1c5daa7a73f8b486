package no.arshjul.payout;

import java.util.Optional;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.grant.Instalment;
import no.arshjul.grant.Instalments;
import no.arshjul.grant.PaidGrants;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Finance says which payment was booked wrongly, and why; another person approves before anything is reversed (R14). */
@Component
class CorrectPayment implements FormHandler {

    private final Instalments instalments;
    private final PaidGrants grants;
    private final Corrections corrections;
    private final Cycles cycles;
    private final Registry registry;
    private final People people;

    CorrectPayment(Instalments instalments, PaidGrants grants, Corrections corrections, Cycles cycles, Registry registry, People people) {
        this.instalments = instalments;
        this.grants = grants;
        this.corrections = corrections;
        this.cycles = cycles;
        this.registry = registry;
        this.people = people;
    }

    @Override
    public String form() {
        return "correct-payment";
    }

    @Override
    public void submit(Submission sent) {
        String id = sent.values().text("payoutId");
        Instalment paid = find(id).filter(found -> cycles.get(found.cycle()).county().equals(sent.county()))
                .filter(found -> found.status().equals("paid")).orElseThrow(() -> Refusal.at("payoutId", "payout.not-paid", id));
        if (corrections.isAsked(paid.id())) {
            throw Refusal.at("payoutId", "payout.correction-asked", id);
        }
        grants.checkReversible(paid);
        long correction = corrections.ask(paid.id(), sent.values().text("reason"), sent.person());
        sent.businessKey(paid.cycle() + "/correction-" + correction);
        sent.set("county", sent.county());
        sent.set("correction", correction);
        sent.set("caseNumber", paid.caseNumber());
        sent.set("payeeName", registry.organisation(paid.payee()).orElseThrow().name());
        sent.set("amount", paid.amount().amount());
        sent.set("amountText", paid.amount().toString());
        sent.set("paidOnText", NorwegianText.date(instalments.paidOn(paid.id()), LanguageForm.NB));
        sent.set("askedBy", people.find(sent.county(), sent.person()).map(Person::name).orElse(sent.person()));
    }

    private Optional<Instalment> find(String id) {
        return id.matches("\\d{1,18}") ? instalments.find(Long.parseLong(id)) : Optional.empty();
    }
}
