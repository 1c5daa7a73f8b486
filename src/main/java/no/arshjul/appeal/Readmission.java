package no.arshjul.appeal;

import no.arshjul.needs.LateReports;
import org.springframework.stereotype.Component;

/** An appeal that is followed lets a report in that was turned away: as late, or by the control. It is controlled (again). */
@Component
class Readmission {

    private final LateReports late;

    Readmission(LateReports late) {
        this.late = late;
    }

    void admit(Appeal appeal, String reason, String person) {
        if (appeal.subject().equals("late")) {
            late.admit(appeal.caseNumber(), reason, person);
        } else {
            late.readmit(appeal.caseNumber(), reason);
        }
    }
}
