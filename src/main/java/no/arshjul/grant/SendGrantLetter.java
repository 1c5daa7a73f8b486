package no.arshjul.grant;

import java.time.LocalDate;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/** Sends the grant letter of a year; where the guideline asks for an answer, with the day to answer by. */
@Component
class SendGrantLetter implements Step {

    private final NeedsReports reports;
    private final Awards awards;
    private final GrantLetter letter;

    SendGrantLetter(NeedsReports reports, Awards awards, GrantLetter letter) {
        this.reports = reports;
        this.awards = awards;
        this.letter = letter;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        Award award = awards.get(report.caseNumber(), Integer.parseInt(scope.text("year")));
        boolean asked = Boolean.parseBoolean(scope.text("acceptanceAsked"));
        letter.write(report, award, asked ? LocalDate.parse(scope.text("acceptanceDueOn")) : null);
    }
}
