package no.arshjul.needs;

import no.arshjul.flow.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An owner's way to withdraw a report until its region's list is made. */
@RestController
@RequestMapping("/api/needs-reports")
class Withdrawals {

    private final NeedsReports reports;
    private final ReportWithdrawal withdrawal;
    private final CurrentPerson person;

    Withdrawals(NeedsReports reports, ReportWithdrawal withdrawal, CurrentPerson person) {
        this.reports = reports;
        this.withdrawal = withdrawal;
        this.person = person;
    }

    /** 204 when withdrawn, 404 for a case that is not the person's to see, 400 when it is too late. */
    @PostMapping("/{caseNumber}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void withdraw(@PathVariable String caseNumber) {
        NeedsReport report = reports.find(caseNumber).filter(this::mayWithdraw)
                .orElseThrow(() -> new org.springframework.web.server.ResponseStatusException(HttpStatus.NOT_FOUND));
        withdrawal.withdraw(report);
    }

    private boolean mayWithdraw(NeedsReport report) {
        return person.counties().contains(report.county())
                && (person.groups().contains("owner-" + report.owner()) || person.groups().contains("secretariat"));
    }
}
