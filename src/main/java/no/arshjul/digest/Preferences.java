package no.arshjul.digest;

import java.util.Optional;
import java.util.Set;
import no.arshjul.language.LanguageForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants mail at once or no digest, or one in another language form than the office's. */
@Component
class Preferences {

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Preference of(String person) {
        return jdbc.sql("select digest, at_once, language_form from mail_preference where user_id = ?").param(person)
                .query((row, n) -> new Preference(when(row.getBoolean("digest"), row.getBoolean("at_once")),
                        Optional.ofNullable(row.getString("language_form")).map(LanguageForm::of)))
                .optional().orElse(Preference.NONE_CHOSEN);
    }

    void set(String person, Preference preference) {
        jdbc.sql("""
                insert into mail_preference (user_id, digest, at_once, language_form) values (:person, :digest, :once, :form)
                on conflict (user_id) do update set digest = excluded.digest, at_once = excluded.at_once, language_form = excluded.language_form""")
                .param("person", person).param("digest", preference.digest()).param("once", preference.when() == When.AT_ONCE)
                .param("form", preference.form().map(LanguageForm::code).orElse(null)).update();
    }

    /** Who wants each mail at once. */
    Set<String> wantingAtOnce() {
        return jdbc.sql("select user_id from mail_preference where at_once").query(String.class).set();
    }

    /** Whether all who read at an address have said no; an organisation's mailbox that no person has for an own address says nothing. */
    boolean saysNo(Reader reader) {
        return !reader.persons.isEmpty() && reader.persons.stream().noneMatch(person -> of(person).digest());
    }

    private static When when(boolean digest, boolean atOnce) {
        return !digest ? When.NEVER : atOnce ? When.AT_ONCE : When.DIGEST;
    }
}
