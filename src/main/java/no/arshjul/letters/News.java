package no.arshjul.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import no.arshjul.language.LanguageForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What readers are to be told of in their next digest: the subjects of mail that could wait. */
@Component
public class News {

    /** @param recipient address in small letters @param form what the text is written in */
    public record Item(long id, String recipient, LanguageForm form, String text) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    News(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String county, String email, LanguageForm form, String kind, String text) {
        jdbc.sql("insert into news (county, recipient, kind, language_form, text, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(county, email.toLowerCase(Locale.ROOT), kind, form.code(), text, clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** All that nobody has been told of yet in a county, oldest first. */
    public List<Item> untold(String county) {
        return jdbc.sql("select id, recipient, language_form, text from news where county = ? and told_on is null order by id").param(county)
                .query((row, n) -> new Item(row.getLong("id"), row.getString("recipient"), LanguageForm.of(row.getString("language_form")),
                        row.getString("text"))).list();
    }

    /** Notes that these were told, or that their reader wants no digest: they are not told again. */
    public void told(List<Item> items, LocalDate day) {
        items.forEach(item -> jdbc.sql("update news set told_on = ? where id = ? and told_on is null").params(day, item.id()).update());
    }
}
