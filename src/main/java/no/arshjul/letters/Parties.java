package no.arshjul.letters;

import no.arshjul.language.LanguageForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names that stand on a letter: the office that sends it and the organisation that gets it. */
@Component
class Parties {

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalArgumentException when the county is unknown */
    String office(String county, LanguageForm form) {
        String column = form == LanguageForm.NN ? "office_nn" : "office_nb";
        return jdbc.sql("select " + column + " from county where id = ?").param(county).query(String.class).optional()
                .orElseThrow(() -> new IllegalArgumentException("No such county: " + county));
    }

    /** The office's name in the county's own language form. */
    String office(String county) {
        return jdbc.sql("select case language_form when 'nn' then office_nn else office_nb end from county where id = ?").param(county)
                .query(String.class).single();
    }

    /** What the party itself called its sending, when it said so; else null. */
    String reference(String caseNumber) {
        return caseNumber == null ? null : jdbc.sql("select client_reference from needs_report where case_number = ? and client_reference is not null")
                .param(caseNumber).query(String.class).optional().orElse(null);
    }

    /** @return null for a letter to the public */
    String organisation(String orgnr) {
        return orgnr == null ? null : jdbc.sql("select name from organisation where orgnr = ?").param(orgnr).query(String.class).optional()
                .orElseThrow(() -> new IllegalArgumentException("No such organisation: " + orgnr));
    }
}
