package no.arshjul.payout;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.language.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The way in for a bank's answer, camt.054 as XML: for the county's finance only. Sent again, it answers as it did. */
@RestController
class BankAnswerController {

    /** @param outcome paid, rejected or unmatched @param why in the reader's language; empty when it is paid */
    record AnsweredLine(int line, String endToEndId, String amount, LocalDate bookedOn, String bankReference, String outcome, String why,
            String run, Long payoutId) {
    }

    /** @param alreadyReceived whether the message had come before; nothing was changed then */
    record Result(String messageId, boolean alreadyReceived, long paid, long rejected, long unmatched, List<AnsweredLine> lines) {
    }

    private final BankAnswers answers;
    private final CurrentPerson person;
    private final Messages messages;

    BankAnswerController(BankAnswers answers, CurrentPerson person, Messages messages) {
        this.answers = answers;
        this.person = person;
        this.messages = messages;
    }

    @PostMapping("/api/payouts/bank-answers")
    @Transactional
    public Result take(InputStream body, Locale language) throws IOException {
        if (!person.in("finance") || person.counties().size() != 1) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        byte[] file = body.readNBytes(BankMessageReader.MOST_BYTES + 1);
        BankMessage message = BankMessageReader.read(file);
        String county = person.counties().iterator().next();
        boolean before = answers.before(county, message.id()).isPresent();
        List<AnsweredLine> lines = answers.take(county, message, file, person.id()).stream().map(line -> told(line, language)).toList();
        return new Result(message.id(), before, count(lines, "paid"), count(lines, "rejected"), count(lines, "unmatched"), lines);
    }

    private AnsweredLine told(BankAnswers.Line line, Locale language) {
        String why = line.why().startsWith("payout.") ? messages.text(line.why(), language, line.endToEndId(), line.amount()) : line.why();
        return new AnsweredLine(line.line(), line.endToEndId(), line.amount(), line.bookedOn(), line.bankReference(), line.outcome(), why,
                line.run(), line.instalment());
    }

    private static long count(List<AnsweredLine> lines, String outcome) {
        return lines.stream().filter(line -> line.outcome().equals(outcome)).count();
    }
}
