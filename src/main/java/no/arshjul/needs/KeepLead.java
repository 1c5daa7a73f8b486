package no.arshjul.needs;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** Who was asked to lead said no, or nothing: the lead stays, and is told. */
@Component
class KeepLead implements Step {

    private final NeedsReports reports;
    private final NetworkMail mail;

    KeepLead(NeedsReports reports, NetworkMail mail) {
        this.reports = reports;
        this.mail = mail;
    }

    @Override
    public void run(Scope scope) {
        mail.kept(reports.get(scope.text("caseNumber")), scope.text("newLead"));
    }
}
