package no.arshjul.forum;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.letters.Documents;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.letters.Paper;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The papers of a meeting, in the county's language form, for its members, the leader and the office. What changes after they were sent
 * becomes a new version with an addendum; no version replaces another.
 */
@Component
class ForumPacks {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private record Row(int version, LocalDate madeOn, String facts, String changes, UUID pages, UUID sheet) {
    }

    private final Meetings meetings;
    private final PackReader reader;
    private final PackModel model;
    private final PackSheet sheet;
    private final Cycles cycles;
    private final Registry registry;
    private final Letters letters;
    private final Documents documents;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ForumPacks(Meetings meetings, PackReader reader, PackModel model, PackSheet sheet, Cycles cycles, Registry registry, Letters letters,
            Documents documents, Messages messages, JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.meetings = meetings;
        this.reader = reader;
        this.model = model;
        this.sheet = sheet;
        this.cycles = cycles;
        this.registry = registry;
        this.letters = letters;
        this.documents = documents;
        this.messages = messages;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The newest version; empty before the meeting is called, and for a meeting that was called before there were papers. */
    Optional<Pack> latest(long meeting) {
        return versions(meeting).stream().reduce((first, last) -> last).map(row -> new Pack(row.version(), row.madeOn(), row.pages(), row.sheet()));
    }

    /** The first version, when the meeting is called. */
    Pack send(Meeting meeting) {
        return store(meeting, 1, reader.facts(meeting), List.of(), List.of());
    }

    /** A new version when something has changed since the newest one. @return it, or empty when nothing has, or nothing was sent */
    Optional<Pack> update(Meeting meeting) {
        jdbc.sql("select id from meeting where id = ? for update").param(meeting.id()).query(Long.class).single();
        List<Row> versions = versions(meeting.id());
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        Row newest = versions.get(versions.size() - 1);
        PackFacts facts = reader.facts(meeting);
        List<PackChange> changes = PackComparison.of(read(newest.facts(), PackFacts.class), facts);
        return changes.isEmpty() ? Optional.empty() : Optional.of(store(meeting, newest.version() + 1, facts, changes, versions));
    }

    private Pack store(Meeting meeting, int version, PackFacts facts, List<PackChange> changes, List<Row> earlier) {
        Cycle cycle = cycles.get(meeting.cycle());
        LanguageForm form = registry.county(cycle.county()).orElseThrow().languageForm();
        LocalDate today = Norway.today(clock);
        List<Addendum> addenda = new ArrayList<>(earlier.stream().filter(row -> row.version() > 1)
                .map(row -> new Addendum(row.version() - 1, row.madeOn(), List.of(read(row.changes(), PackChange[].class)))).toList());
        if (version > 1) {
            addenda.add(new Addendum(version - 1, today, changes));
        }
        Map<String, Object> all = model.of(meeting, cycle, facts, addenda, form);
        UUID pages = letters.write(new Letter("forum-pack", cycle.county(), cycle.key(), null, null, form, all));
        UUID table = documents.store(new Paper("forum-pack-sheet", cycle.county(), cycle.key(), null, null, form,
                title(meeting, version, form), XLSX, "fastexcel", sheet.of(all, form)));
        List<String> members = meetings.members(meeting.id());
        documents.open(pages, members);
        documents.open(table, members);
        jdbc.sql("insert into meeting_pack (meeting, version, made_on, facts, changes, pages, sheet) values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)")
                .params(meeting.id(), version, today, write(facts), write(changes), pages, table).update();
        return new Pack(version, today, pages, table);
    }

    private String title(Meeting meeting, int version, LanguageForm form) {
        return messages.text(version == 1 ? "forum.pack.title" : "forum.pack.title-addendum", form, meeting.meetingDate(), version - 1);
    }

    private List<Row> versions(long meeting) {
        return jdbc.sql("select version, made_on, facts::text as facts, changes::text as changes, pages, sheet from meeting_pack where meeting = ? order by version")
                .param(meeting).query(Row.class).list();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A version of the papers can't be read", e);
        }
    }
}
