package no.arshjul.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.arshjul.flow.OpenWork.Task;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.letters.SentMail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a digest: plain text that reads well aloud, a heading a group, each task with its case and a link of its own. */
@Component
class DigestText {

    /** More lines than this in a group nobody reads; the rest is counted. */
    private static final int MOST = 20;

    private final Messages messages;
    private final String address;

    DigestText(Messages messages, @Value("${arshjul.address:http://localhost:8080}") String address) {
        this.messages = messages;
        this.address = address;
    }

    String subject(Digest digest, LocalDate day, LanguageForm form) {
        return digest.saysNothing() ? messages.text("digest.subject-news", form, day)
                : messages.text("digest.subject", form, digest.count(), digest.overdue().size());
    }

    /** That a letter to the organisation went to somebody else in it. */
    String letter(SentMail mail, LanguageForm form) {
        return messages.text("digest.letter", form, mail.subject(), mail.recipient());
    }

    /**
     * @param news   what has happened, a sentence each
     * @param failed how many mails did not arrive, for who mends it; 0 for all others
     * @param cases  case number to what it is called
     */
    String text(Reader reader, Digest digest, List<String> news, int failed, Map<String, String> cases) {
        LanguageForm form = reader.form;
        List<String> parts = new ArrayList<>();
        if (digest.count() > 0) {
            parts.add(summary(reader, digest, form));
        }
        tasks(parts, "digest.overdue", digest.overdue(), cases, form);
        tasks(parts, "digest.week", digest.week(), cases, form);
        tasks(parts, "digest.fresh", digest.fresh(), cases, form);
        if (!news.isEmpty()) {
            parts.add(heading("digest.news", form));
            parts.add(String.join("\n", news.stream().limit(MOST).map(line -> "- " + line).toList())
                    + (news.size() > MOST ? "\n" + messages.text("digest.more", form, news.size() - MOST) : ""));
        }
        if (failed > 0) {
            parts.add(heading("digest.mail", form));
            parts.add(messages.text("digest.mail-text", form, failed, address));
        }
        parts.add(messages.text(reader.isOnlyAMailbox() ? "digest.foot-mailbox" : "digest.foot", form, address));
        return String.join("\n\n", parts);
    }

    /** «Du har 7 oppgaver: 2 har gått ut på fristen, 1 har frist denne uken og 4 kan vente.» */
    private String summary(Reader reader, Digest digest, LanguageForm form) {
        List<String> counts = new ArrayList<>();
        count(counts, "overdue", digest.overdue(), form);
        count(counts, "week", digest.week(), form);
        count(counts, "fresh", digest.fresh(), form);
        count(counts, "later", digest.later(), form);
        String last = counts.remove(counts.size() - 1);
        return messages.text("digest.tasks", form, messages.text(reader.isOnlyAMailbox() ? "digest.you-all" : "digest.you", form), digest.count(),
                counts.isEmpty() ? last : String.join(", ", counts) + messages.text("digest.and", form) + last);
    }

    private void count(List<String> counts, String group, List<Task> tasks, LanguageForm form) {
        if (!tasks.isEmpty()) {
            counts.add(messages.text("digest.tasks." + group, form, tasks.size()));
        }
    }

    private void tasks(List<String> parts, String heading, List<Task> tasks, Map<String, String> cases, LanguageForm form) {
        if (!tasks.isEmpty()) {
            parts.add(heading(heading, form));
            tasks.stream().limit(MOST).forEach(task -> parts.add(task(task, cases, form)));
            if (tasks.size() > MOST) {
                parts.add(messages.text("digest.more", form, tasks.size() - MOST));
            }
        }
    }

    private String task(Task task, Map<String, String> cases, LanguageForm form) {
        List<String> lines = new ArrayList<>();
        lines.add(task.due() == null ? task.name(form) : messages.text("digest.task", form, task.name(form), Digest.due(task)));
        if (task.businessKey() != null) {
            lines.add(task.businessKey() + (cases.containsKey(task.businessKey()) ? ", " + cases.get(task.businessKey()) : ""));
        }
        lines.add(address + "/camunda/app/tasklist/default/#/?task=" + task.id());
        return String.join("\n", lines);
    }

    private String heading(String code, LanguageForm form) {
        return messages.text(code, form).toUpperCase(Locale.forLanguageTag("nb"));
    }
}
