package no.arshjul.nightly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycles;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.letters.Outbox;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One preliminary reply to each case that is older than the limit and still undecided. */
@Component
class PreliminaryReplies {

    private record Waiting(String caseNumber, LocalDate receivedOn, int replyDays) {
    }

    private final JdbcClient jdbc;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final Letters letters;
    private final Outbox outbox;
    private final Clock clock;

    PreliminaryReplies(JdbcClient jdbc, NeedsReports reports, Cycles cycles, Registry registry, Letters letters, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return how many were sent */
    int send(String county, int most) {
        LocalDate today = Norway.today(clock);
        List<Waiting> waiting = jdbc.sql("""
                select r.case_number, (r.received_on at time zone 'Europe/Oslo')::date as received_on, g.preliminary_reply_days as reply_days
                from needs_report r join cycle_frame f on f.cycle = r.cycle and f.scheme = r.scheme join guideline g on g.id = f.guideline
                where r.county = :county and r.status in ('confirming','late','control','completing','ready','recommended','forum')
                  and (r.received_on at time zone 'Europe/Oslo')::date + g.preliminary_reply_days < :today
                  and not exists (select 1 from preliminary_reply p where p.case_number = r.case_number)
                order by r.received_on, r.case_number limit :most""").param("county", county).param("today", today).param("most", most)
                .query(Waiting.class).list();
        return (int) waiting.stream().filter(one -> send(one, today)).count();
    }

    /** The row comes first, so that of two who send at the same time one writes the letter. */
    private boolean send(Waiting waiting, LocalDate today) {
        NeedsReport report = reports.get(waiting.caseNumber());
        LocalDate forum = cycles.get(report.cycle()).forumDate();
        LocalDate expected = forum.isBefore(today) ? today.plusDays(waiting.replyDays()) : forum;
        if (jdbc.sql("insert into preliminary_reply (case_number, sent_on, expected_on) values (?, ?, ?) on conflict do nothing")
                .params(report.caseNumber(), today, expected).update() == 0) {
            return false;
        }
        LanguageForm form = registry.organisation(report.owner()).orElseThrow().languageForm();
        UUID letter = letters.write(new Letter("preliminary-reply", report.county(), report.cycle(), report.caseNumber(), report.owner(), form,
                Map.of("title", report.title(), "scheme", report.scheme(), "receivedOn", waiting.receivedOn(), "expectedOn", expected)));
        outbox.mail(report.county(), report.contactEmail(), form, "preliminary-reply", letter, report.caseNumber(), report.title(),
                NorwegianText.date(expected, form));
        jdbc.sql("update preliminary_reply set document = ? where case_number = ?").params(letter, report.caseNumber()).update();
        return true;
    }
}
