package no.arshjul.payout;

import java.time.Clock;
import java.util.List;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.letters.Documents;
import no.arshjul.letters.Paper;
import no.arshjul.registry.AccountNumber;
import no.arshjul.registry.County;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Puts the attested lines in one payment file, valid against its schema, with number and control sum. */
@Component
class CreatePaymentFile implements Step {

    private final Runs runs;
    private final Cycles cycles;
    private final Registry registry;
    private final Documents documents;
    private final Clock clock;

    CreatePaymentFile(Runs runs, Cycles cycles, Registry registry, Documents documents, Clock clock) {
        this.runs = runs;
        this.cycles = cycles;
        this.registry = registry;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public void run(Scope scope) {
        Run run = runs.get(scope.text("run"));
        Cycle cycle = cycles.get(run.cycle());
        County county = registry.county(cycle.county()).orElseThrow();
        if (!AccountNumber.isValid(county.debtorAccount())) {
            throw Refusal.of("payout.no-debtor-account", county.name());
        }
        List<CreditTransfer> transfers = runs.lines(run.key()).stream().map(CreatePaymentFile::transfer).toList();
        byte[] file = PaymentFile.write(run.key().replace('/', '-'), clock.instant(), new Debtor(county.officeNb(), county.debtorAccount()),
                run.payoutDate(), transfers);
        documents.store(new Paper("payment-file", county.id(), cycle.key(), null, null, county.languageForm(), run.key(), "application/xml",
                "pain.001.001.03", file));
    }

    private static CreditTransfer transfer(RunLine line) {
        return new CreditTransfer(line.caseNumber() + "-" + line.payoutId(), line.payeeName(), line.account(), line.amount(),
                "Tilskudd " + line.caseNumber());
    }
}
