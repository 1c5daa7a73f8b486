package no.arshjul.needs;

import java.time.Clock;
import java.time.LocalDate;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.registry.AccountNumber;
import org.springframework.stereotype.Component;

/** The owner that is asked to lead a network says yes, with an account and a contact of its own, or no. */
@Component
class ConfirmLead implements FormHandler {

    private final NeedsReports reports;
    private final Network network;
    private final Clock clock;

    ConfirmLead(NeedsReports reports, Network network, Clock clock) {
        this.reports = reports;
        this.network = network;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "confirm-lead";
    }

    @Override
    public void prepare(OpenTask task) {
        task.dueOn(LocalDate.parse(task.text("leadDueOn")));
    }

    @Override
    public void submit(Submission sent) {
        Values values = sent.values();
        if (!values.flag("leadConfirmed")) {
            return;
        }
        NeedsReport report = reports.get(sent.text("caseNumber"));
        ChangeNetwork.undecided(report);
        String newLead = sent.text("newLead");
        if (network.member(report.caseNumber(), newLead).filter(member -> member.answer().equals("confirmed")).isEmpty()) {
            throw Refusal.at("leadConfirmed", "needs.not-confirmed", newLead);
        }
        new Faults().when(!AccountNumber.isValid(values.text("accountNumber")), "accountNumber", "needs.account").orRefuse();
        network.lead(report.caseNumber(), newLead, new Network.Lead(values.text("accountNumber").replaceAll("[ .]", ""),
                values.text("contactName"), values.text("contactEmail"), Norway.today(clock)), sent.text("reason"), sent.person());
    }
}
