package no.arshjul.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.OpenWork.Task;
import no.arshjul.letters.MailLog;
import no.arshjul.letters.News;
import no.arshjul.letters.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts one reader's digest in the outbox, if there is anything to say. The row that says so, the mail and the mark on what was told are
 * one transaction: another node, or the same after a crash, finds the row and sends no second.
 */
@Component
class DigestPost {

    private final JdbcClient jdbc;
    private final Preferences preferences;
    private final News news;
    private final MailLog log;
    private final DigestText text;
    private final Outbox outbox;

    DigestPost(JdbcClient jdbc, Preferences preferences, News news, MailLog log, DigestText text, Outbox outbox) {
        this.jdbc = jdbc;
        this.preferences = preferences;
        this.news = news;
        this.log = log;
        this.text = text;
        this.outbox = outbox;
    }

    /** @param tasks those that concern the reader @param untold what the reader is to be told of @param titles of the county's cases */
    @Transactional
    public void send(String county, Reader reader, Span span, List<Task> tasks, List<News.Item> untold, Map<String, String> titles) {
        if (preferences.saysNo(reader)) {
            news.told(untold, span.day());
            return;
        }
        Digest digest = Digest.of(tasks, span.since(), span.day());
        List<String> happened = new ArrayList<>(untold.stream().map(News.Item::text).distinct().toList());
        reader.organisations.forEach(orgnr -> log.lettersTo(county, orgnr, reader.address, span.since(), span.until())
                .forEach(mail -> happened.add(text.letter(mail, reader.form))));
        int failed = reader.isSecretariat() ? log.failed(county).size() : 0;
        if (digest.saysNothing() && happened.isEmpty() && failed == 0 || !isFirst(county, reader, span)) {
            return;
        }
        news.told(untold, span.day());
        outbox.write(county, reader.address, reader.form, "digest", text.subject(digest, span.day(), reader.form),
                text.text(reader, digest, happened, failed, titles));
    }

    private boolean isFirst(String county, Reader reader, Span span) {
        return jdbc.sql("insert into digest (county, recipient, day) values (?, ?, ?) on conflict do nothing")
                .params(county, reader.address, span.day()).update() == 1;
    }
}
