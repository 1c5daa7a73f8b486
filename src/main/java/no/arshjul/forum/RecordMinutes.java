package no.arshjul.forum;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.money.LineSum;
import no.arshjul.registry.SchemeNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secretariat records what the forum came to for one scheme: who was there, each line, and the vote if one was held. */
@Component
class RecordMinutes implements FormHandler {

    private final Meetings meetings;
    private final PackLinks links;
    private final MinutesRows rows;
    private final MinutesRules rules;
    private final Conflicts conflicts;
    private final Cycles cycles;
    private final People people;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final SchemeNames schemes;

    RecordMinutes(Meetings meetings, PackLinks links, MinutesRows rows, MinutesRules rules, Conflicts conflicts, Cycles cycles,
            People people, JdbcClient jdbc, ObjectMapper json, SchemeNames schemes) {
        this.meetings = meetings;
        this.links = links;
        this.rows = rows;
        this.rules = rules;
        this.conflicts = conflicts;
        this.cycles = cycles;
        this.people = people;
        this.jdbc = jdbc;
        this.json = json;
        this.schemes = schemes;
    }

    @Override
    public String form() {
        return "record-minutes";
    }

    @Override
    public void prepare(OpenTask task) {
        Meeting meeting = meetings.get(task.businessKey());
        String scheme = task.json("minutesScheme").asText();
        Map<String, Person> known = people.of(task.county()).stream().collect(Collectors.toMap(Person::id, p -> p));
        ArrayNode options = json.createArrayNode();
        ArrayNode present = json.createArrayNode();
        for (String member : meetings.members(meeting.id(), "declared")) {
            options.addObject().put("value", member).put("label", known.containsKey(member) ? known.get(member).name() : member);
            present.add(member);
        }
        task.local("scheme", scheme);
        task.local("schemeName", schemes.shortly(task.county(), scheme));
        task.local("meetingDateText", NorwegianText.date(meeting.meetingDate(), LanguageForm.NB));
        task.local("schemeFrame", cycles.frame(meeting.cycle(), scheme).orElseThrow().net().amount());
        task.local("cycleYear", (long) cycles.get(meeting.cycle()).year());
        task.local("disqualifiedText", disqualified(meeting, known));
        var lines = rows.of(meeting, scheme);
        task.localJson("lines", lines);
        task.local("extentText", LineSum.of(lines, "ownerAmount", "universityAmount"));
        task.localJson("memberOptions", options);
        task.localJson("present", present);
        links.on(task, meeting);
        task.dueOn(meeting.meetingDate());
        meetings.status(meeting.id(), "minutes");
    }

    @Override
    public void submit(Submission sent) {
        Meeting meeting = meetings.get(sent.businessKey());
        String scheme = sent.json("minutesScheme").asText();
        Values values = sent.values();
        MinutesRules.Outcome outcome = rules.check(meeting, scheme, sent.county(), values);
        deleteEarlier(meeting, scheme);
        jdbc.sql("""
                insert into minutes (meeting, scheme, present, vote_held, votes_for, votes_against, text, warnings, recorded_by, form)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(List.of(meeting.id(), scheme, values.texts("present").toArray(String[]::new), values.flag("voteHeld"),
                        values.numberOr("votesFor", 0), values.numberOr("votesAgainst", 0), values.textOrEmpty("minutes"),
                        String.join("\n", outcome.warnings()), sent.person() == null ? "" : sent.person(), values.json().toString()))
                .update();
        outcome.lines().forEach(line -> insert(meeting, line));
        (values.has("votes") ? values.rows("votes") : List.<Values>of()).forEach(vote -> jdbc
                .sql("insert into minutes_vote (meeting, scheme, member, vote) values (?, ?, ?, ?)")
                .params(meeting.id(), scheme, vote.text("member"), vote.text("vote")).update());
    }

    private String disqualified(Meeting meeting, Map<String, Person> known) {
        return conflicts.of(meeting.id()).stream().filter(conflict -> Boolean.TRUE.equals(conflict.disqualified()))
                .map(conflict -> (known.containsKey(conflict.member()) ? known.get(conflict.member()).name() : conflict.member()) + ": "
                        + conflict.caseNumber())
                .collect(Collectors.joining("\n"));
    }

    private void deleteEarlier(Meeting meeting, String scheme) {
        jdbc.sql("delete from minutes_vote where meeting = ? and scheme = ?").params(meeting.id(), scheme).update();
        jdbc.sql("delete from minutes where meeting = ? and scheme = ?").params(meeting.id(), scheme).update();
        jdbc.sql("""
                delete from minutes_line l using needs_report r
                where r.case_number = l.case_number and l.meeting = ? and r.scheme = ?""").params(meeting.id(), scheme).update();
    }

    private void insert(Meeting meeting, ForumLine line) {
        jdbc.sql("""
                insert into minutes_line (meeting, case_number, year, outcome, owner_amount, university_amount, reason)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(meeting.id(), line.caseNumber(), line.year(), line.outcome(), line.ownerAmount().amount(),
                        line.universityAmount().amount(), line.reason())
                .update();
    }
}
