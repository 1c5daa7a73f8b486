package no.arshjul.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.calendar.NorwegianDays;
import no.arshjul.flow.OpenWork;
import no.arshjul.flow.OpenWork.Task;
import no.arshjul.letters.DigestTime;
import no.arshjul.letters.News;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The round of a working day in each county that has had a cycle. It is written down when all have got theirs, so that one that was
 * broken off goes on where it stopped. What was not sent by the end of the morning waits for the next working day.
 */
@Component
class DigestRounds {

    private static final Duration MORNING = Duration.ofHours(5);

    private final JdbcClient jdbc;
    private final DigestTime time;
    private final DigestReaders readers;
    private final OpenWork work;
    private final News news;
    private final CaseTitles cases;
    private final DigestPost post;
    private final Clock clock;

    DigestRounds(JdbcClient jdbc, DigestTime time, DigestReaders readers, OpenWork work, News news, CaseTitles cases, DigestPost post, Clock clock) {
        this.jdbc = jdbc;
        this.time = time;
        this.readers = readers;
        this.work = work;
        this.news = news;
        this.cases = cases;
        this.post = post;
        this.clock = clock;
    }

    /** Looks often, so that a node that was away at the hour is late and not silent. */
    @Scheduled(fixedDelayString = "${arshjul.digest-delay:PT1M}", initialDelayString = "${arshjul.digest-delay:PT1M}")
    void come() {
        LocalDate today = Norway.today(clock);
        if (time.at().isEmpty() || !NorwegianDays.isWorkingDay(today)) {
            return;
        }
        Instant start = time.on(today);
        if (!clock.instant().isBefore(start) && clock.instant().isBefore(start.plus(MORNING))) {
            jdbc.sql("select distinct county from cycle where county not in (select county from digest_round where day = ?) order by county")
                    .param(today).query(String.class).list().forEach(county -> round(county, today));
        }
    }

    private void round(String county, LocalDate today) {
        Span span = new Span(time.on(last(county, today)), time.on(today), today);
        List<Task> tasks = work.ofCounty(county).stream().filter(task -> task.created().isBefore(span.until())).toList();
        List<News.Item> untold = news.untold(county);
        Map<String, String> titles = cases.of(county);
        readers.of(county, untold).forEach(reader -> post.send(county, reader, span, tasks.stream().filter(reader::has).toList(),
                untold.stream().filter(item -> item.recipient().equals(reader.address)).toList(), titles));
        jdbc.sql("insert into digest_round (county, day, done_at) values (?, ?, ?) on conflict do nothing")
                .params(county, today, clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** The day of the county's last round; before the first one the working day before. */
    private LocalDate last(String county, LocalDate today) {
        return jdbc.sql("select day from digest_round where county = ? and day < ? order by day desc limit 1").params(county, today)
                .query(LocalDate.class).optional().orElseGet(() -> {
                    LocalDate day = today.minusDays(1);
                    while (!NorwegianDays.isWorkingDay(day)) {
                        day = day.minusDays(1);
                    }
                    return day;
                });
    }
}
