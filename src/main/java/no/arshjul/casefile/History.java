package no.arshjul.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Instances;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import no.arshjul.money.Kroner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has happened in a case, in words, the newest last. */
@Component
class History {

    /**
     * @param day      in words
     * @param iso      the same day for machines
     * @param reason   in the writer's own words, or empty
     * @param document a letter's, or null
     */
    record Event(String day, String iso, String who, String what, String reason, UUID document) {
    }

    private record Row(OffsetDateTime at, String kind, String person, String name, Integer year, Kroner ownerAmount, Kroner universityAmount,
            Kroner amount, String text, LocalDate day, UUID document) {
    }

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Names names;
    private final Instances instances;
    private final String question;

    History(JdbcClient jdbc, Messages messages, Names names, Instances instances) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.names = names;
        this.instances = instances;
        try {
            this.question = new ClassPathResource("casefile/history.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param letters the documents that the reader may read: no other letter is told of */
    List<Event> of(Standing of, Set<UUID> letters, LanguageForm form) {
        Names.Known known = names.of(of.county());
        return jdbc.sql(question).param("case", of.caseNumber()).param("instances", instances.of(of.caseNumber()).toArray(String[]::new))
                .query(Row.class).list().stream()
                .filter(row -> row.document() == null || letters.contains(row.document())).map(row -> event(row, known, form)).toList();
    }

    private Event event(Row row, Names.Known known, LanguageForm form) {
        LocalDate day = row.at().atZoneSameInstant(Norway.ZONE).toLocalDate();
        boolean letter = row.document() != null;
        String what = messages.text("casefile.event." + row.kind(), form, row.name() == null ? "" : row.name(), String.valueOf(row.year()),
                known(row.ownerAmount()), known(row.universityAmount()), known(row.amount()), row.day() == null ? "" : row.day(),
                letter ? row.text() : "");
        return new Event(NorwegianText.date(day, form), day.toString(), known.person(row.person(), form), what,
                letter || row.text() == null ? "" : row.text().strip(), row.document());
    }

    private static Object known(Kroner amount) {
        return amount == null ? "" : amount;
    }
}
