package no.arshjul.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycles;
import no.arshjul.deadline.Deadlines;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.letters.Outbox;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Claims back what was paid but not used, or never accounted for: a letter to each payee, with the account and the date. */
@Component
class ClaimRepayment implements Step {

    private static final By BY = By.system("claim-repayment");

    private final Awards awards;
    private final NeedsReports reports;
    private final Registry registry;
    private final Cycles cycles;
    private final Ledger ledger;
    private final Letters letters;
    private final Outbox outbox;
    private final Messages messages;
    private final Deadlines deadlines;
    private final Clock clock;

    ClaimRepayment(Awards awards, NeedsReports reports, Registry registry, Cycles cycles, Ledger ledger, Letters letters, Outbox outbox,
            Messages messages, Deadlines deadlines, Clock clock) {
        this.awards = awards;
        this.reports = reports;
        this.registry = registry;
        this.cycles = cycles;
        this.ledger = ledger;
        this.letters = letters;
        this.outbox = outbox;
        this.messages = messages;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        Award award = awards.get(report.caseNumber(), Integer.parseInt(scope.text("year")));
        Guideline guideline = registry.guideline(cycles.frame(award.cycle(), report.scheme()).orElseThrow().guideline());
        LocalDate dueOn = deadlines.set(report.caseNumber(), "repayment", award.year(),
                Norway.today(clock).plusDays(guideline.repaymentDays()), guideline);
        boolean missing = Boolean.parseBoolean(scope.text("reportMissing"));
        Kroner all = claim(report, award, report.owner(), dueOn, missing).plus(claim(report, award, report.university(), dueOn, missing));
        scope.set("claimedAmount", all.amount());
        scope.set("repaymentDueOn", dueOn.toString());
        scope.set("repaymentReminder", RepaymentReminders.first(guideline, dueOn).toString());
    }

    private Kroner claim(NeedsReport report, Award award, String payee, LocalDate dueOn, boolean missing) {
        Place place = Unspent.place(award, report, payee);
        Kroner amount = ledger.balance(Account.UNSPENT, place);
        if (amount.isPositive()) {
            ledger.post(place, Account.UNSPENT, Account.CLAIMED, amount, Cause.REPAYMENT_CLAIMED, BY);
            Organisation organisation = registry.organisation(payee).orElseThrow();
            LanguageForm form = organisation.languageForm();
            UUID letter = letters.write(new Letter("repayment-claim", report.county(), award.cycle(), report.caseNumber(), payee, form, Map.of(
                    "title", report.title(), "amount", amount, "dueOn", dueOn,
                    "account", registry.county(report.county()).orElseThrow().debtorAccount(),
                    "reason", messages.text(missing ? "grant.claim-no-report" : "grant.claim-unspent", form))));
            outbox.mail(report.county(), organisation.email(), form, "repayment-claim", letter, report.caseNumber(), report.title(),
                    NorwegianText.date(dueOn, form));
        }
        return amount;
    }
}
