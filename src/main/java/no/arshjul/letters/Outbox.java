package no.arshjul.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import no.arshjul.calendar.Norway;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mail to be sent: a row in the transaction that causes it, so that it is neither lost nor sent for something rolled back. What has
 * legal effect goes at once; what merely tells of work waits for the reader's digest, unless its date would have come by then or the
 * reader wants it at once.
 */
@Component
public class Outbox {

    private static final int LONGEST_SUBJECT = 200;

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Parties parties;
    private final News news;
    private final DigestTime digests;
    private final ObjectProvider<MailAtOnce> wishes;
    private final Clock clock;
    private final String address;

    Outbox(JdbcClient jdbc, Messages messages, Parties parties, News news, DigestTime digests, ObjectProvider<MailAtOnce> wishes, Clock clock,
            @Value("${arshjul.address:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.parties = parties;
        this.news = news;
        this.digests = digests;
        this.wishes = wishes;
        this.clock = clock;
        this.address = address;
    }

    /**
     * Puts a mail in the outbox, or its subject among what the reader's next digest tells.
     *
     * @param email    one that can be no address is marked as failed at once, for the office to see
     * @param form     the reader's language form
     * @param kind     one with texts {@code mail.<kind>.subject} and {@code .body}
     * @param document goes along as an attachment; or null
     * @param args     {0} case number or cycle, {1} title (of a meeting: its place), {2} date, {3} reason; those that the kind speaks of must be there
     * @throws IllegalArgumentException when the kind is unknown or a place is empty
     */
    public void mail(String county, String email, LanguageForm form, String kind, UUID document, Object... args) {
        MailKind.of(kind).check(args);
        Object[] texts = Arrays.stream(args).map(arg -> text(arg, form)).toArray();
        String subject = oneLine(messages.text("mail." + kind + ".subject", form, texts));
        if (document == null && EmailAddress.isValid(email) && mayWait(MailKind.of(kind), args)
                && wishes.stream().noneMatch(it -> it.isWanted(county, email))) {
            news.add(county, email, form, kind, subject);
        } else {
            insert(county, email, form, kind, document, MailAbout.of(args[0]), subject, messages.text("mail." + kind + ".body", form, texts));
        }
    }

    /** Puts a mail in the outbox whose text another room has written; greeting, address and signature are added. */
    public void write(String county, String email, LanguageForm form, String kind, String subject, String text) {
        insert(county, email, form, kind, null, new MailAbout(null, null), oneLine(subject), text);
    }

    /** A reminder of a date that comes before the next digest is none if it waits; where there is no digest, nothing waits. */
    private boolean mayWait(MailKind kind, Object... args) {
        if (kind.goesAtOnce() || digests.at().isEmpty()) {
            return false;
        }
        return !(args.length > 2 && args[2] instanceof LocalDate date && !date.isBefore(Norway.today(clock))
                && !date.isAfter(digests.nextAfter(clock.instant())));
    }

    private void insert(String county, String email, LanguageForm form, String kind, UUID document, MailAbout about, String subject, String text) {
        String body = String.join("\n\n", messages.text("mail.greeting", form), text,
                messages.text("mail.closing", form, address, parties.office(county, form))) + "\n";
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean valid = EmailAddress.isValid(email);
        jdbc.sql("""
                insert into outbox (county, recipient, kind, cycle, case_number, subject, body, document, created_at, failed_at, failure)
                values (?, ?, ?, coalesce(?, (select cycle from needs_report where case_number = ?)), ?, ?, ?, ?, ?, ?, ?)""")
                .params(county, email == null ? "" : email, kind, about.cycle(), about.caseNumber(), about.caseNumber(), subject, body, document,
                        now, valid ? null : now, valid ? null : MailTrouble.ADDRESS.id()).update();
    }

    private static String oneLine(String subject) {
        String line = subject.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String text(Object arg, LanguageForm form) {
        return arg == null ? "" : arg instanceof LocalDate date ? NorwegianText.date(date, form) : arg.toString();
    }
}
