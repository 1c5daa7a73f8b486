package no.arshjul.impartiality;

import java.util.List;
import java.util.Optional;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.People;
import no.arshjul.flow.Submission;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/** Somebody of the office says that there may be doubt of the own impartiality in a case (R7). It holds from this moment until it is ruled on. */
@Component
class DeclareConflict implements FormHandler {

    private final Impartiality impartiality;
    private final OwnCases own;
    private final NeedsReports reports;
    private final People people;

    DeclareConflict(Impartiality impartiality, OwnCases own, NeedsReports reports, People people) {
        this.impartiality = impartiality;
        this.own = own;
        this.reports = reports;
        this.people = people;
    }

    @Override
    public String form() {
        return "declare-conflict";
    }

    @Override
    public void submit(Submission sent) {
        String caseNumber = sent.values().text("caseNumber");
        Optional<NeedsReport> report = reports.find(caseNumber).filter(it -> it.county().equals(sent.county()));
        boolean open = !impartiality.pending(sent.person(), List.of(caseNumber)).isEmpty();
        new Faults().when(report.isEmpty(), "caseNumber", "impartiality.unknown-case", caseNumber)
                .when(open, "caseNumber", "impartiality.declared-already", caseNumber).orRefuse();
        String source = own.of(sent.county(), sent.person(), List.of(caseNumber)).isEmpty() ? "declared" : "own";
        long id = impartiality.declare(sent.county(), sent.person(), caseNumber, source, sent.values().text("reason"));
        sent.businessKey(caseNumber + "/conflict-" + id);
        sent.set("declaration", String.valueOf(id));
        sent.set("personName", people.name(sent.county(), sent.person()));
        sent.set("title", report.orElseThrow().title());
        sent.set("ruler", ruler(sent));
    }

    /** The office's leader; where no other leader is left than the one who asks, whoever may commit the money. */
    private String ruler(Submission sent) {
        return people.of(sent.county()).stream().anyMatch(person -> person.groups().contains("manager") && !person.id().equals(sent.person()))
                ? "manager" : "authority";
    }
}
