package no.arshjul.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.letters.MailLog;
import no.arshjul.letters.SentMail;
import org.springframework.stereotype.Component;

/** Looks for mail that did not arrive. A finding fails the step, so that an incident opens that says it in plain words with what to do. */
@Component
class CheckMail implements Step {

    /** More than this many nobody reads in an incident; the rest is counted. */
    private static final int MOST = 10;

    private final MailLog log;
    private final Messages messages;

    CheckMail(MailLog log, Messages messages) {
        this.log = log;
        this.messages = messages;
    }

    @Override
    public void run(Scope scope) {
        List<SentMail> failed = log.failed(scope.county());
        int stuck = log.stuck(scope.county());
        List<String> sentences = new ArrayList<>();
        if (!failed.isEmpty()) {
            sentences.add(messages.text("mail-log.nightly", LanguageForm.NB, failed.size(), lines(failed)));
        }
        if (stuck > 0) {
            sentences.add(messages.text("mail-log.nightly-stuck", LanguageForm.NB, stuck));
        }
        if (!sentences.isEmpty()) {
            throw new MailDidNotArrive(String.join(" ", sentences));
        }
    }

    private String lines(List<SentMail> failed) {
        String lines = failed.stream().limit(MOST).map(mail -> messages.text("mail-log.nightly-line", LanguageForm.NB, String.valueOf(mail.id()),
                mail.recipient(), mail.subject(), messages.text("mail-log.trouble." + mail.trouble(), LanguageForm.NB).replaceAll("\\.$", ""))).collect(Collectors.joining(", "));
        return failed.size() <= MOST ? lines : lines + " " + messages.text("mail-log.nightly-more", LanguageForm.NB, failed.size() - MOST);
    }
}
