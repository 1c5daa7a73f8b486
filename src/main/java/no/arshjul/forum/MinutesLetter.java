package no.arshjul.forum;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.CycleFrame;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.language.LanguageForm;
import no.arshjul.letters.Documents;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.needs.NeedsReport;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the approved minutes in the county's language form. */
@Component
class MinutesLetter {

    private record Vote(String scheme, boolean voteHeld, int votesFor, int votesAgainst, String text, String warnings) {
    }

    private final Meetings meetings;
    private final Conflicts conflicts;
    private final Cycles cycles;
    private final Registry registry;
    private final People people;
    private final Letters letters;
    private final Documents documents;
    private final JdbcClient jdbc;
    private final Clock clock;

    MinutesLetter(Meetings meetings, Conflicts conflicts, Cycles cycles, Registry registry, People people, Letters letters,
            Documents documents, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.conflicts = conflicts;
        this.cycles = cycles;
        this.registry = registry;
        this.people = people;
        this.letters = letters;
        this.documents = documents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(Meeting meeting, Cycle cycle) {
        LanguageForm form = registry.county(cycle.county()).orElseThrow().languageForm();
        Map<String, String> names = people.of(cycle.county()).stream().collect(Collectors.toMap(Person::id, Person::name));
        Map<String, Object> model = new HashMap<>();
        model.put("meetingDate", meeting.meetingDate());
        model.put("year", cycle.year());
        model.put("meetingPlace", meeting.place());
        List<String> present = meetings.present(meeting.id());
        model.put("present", named(present, names));
        model.put("absent", named(meetings.members(meeting.id()).stream().filter(member -> !present.contains(member)).toList(), names));
        model.put("approvedOn", Norway.today(clock));
        model.put("disqualified", conflicts.of(meeting.id()).stream().filter(conflict -> Boolean.TRUE.equals(conflict.disqualified()))
                .map(conflict -> Map.of("member", names.getOrDefault(conflict.member(), conflict.member()), "caseNumber",
                        conflict.caseNumber(), "reason", conflict.rulingReason()))
                .toList());
        model.put("schemes", schemes(meeting, cycle, names));
        model.put("warnings", jdbc.sql("select distinct warnings from minutes where meeting = ? and warnings <> ''").param(meeting.id())
                .query(String.class).list());
        UUID minutes = letters.write(new Letter("minutes", cycle.county(), cycle.key(), null, null, form, model));
        documents.open(minutes, meetings.members(meeting.id()));
    }

    private List<Map<String, Object>> schemes(Meeting meeting, Cycle cycle, Map<String, String> names) {
        Map<String, NeedsReport> cases = meetings.cases(meeting.id()).stream().collect(Collectors.toMap(NeedsReport::caseNumber, r -> r));
        List<ForumLine> lines = meetings.lines(meeting.id());
        List<Map<String, Object>> schemes = new ArrayList<>();
        for (Vote vote : jdbc.sql("select * from minutes where meeting = ? order by scheme").param(meeting.id()).query(Vote.class).list()) {
            CycleFrame frame = cycles.frame(cycle.key(), vote.scheme()).orElseThrow();
            List<ForumLine> own = lines.stream().filter(line -> cases.get(line.caseNumber()).scheme().equals(vote.scheme())).toList();
            Map<String, Object> scheme = new HashMap<>();
            scheme.put("scheme", vote.scheme());
            scheme.put("lines", own.stream().map(line -> row(line, cases.get(line.caseNumber()))).toList());
            scheme.put("voteHeld", vote.voteHeld());
            scheme.put("votesFor", vote.votesFor());
            scheme.put("votesAgainst", vote.votesAgainst());
            scheme.putAll(voters(meeting, vote.scheme(), names));
            scheme.put("minutes", vote.text());
            scheme.put("frame", frame.net());
            schemes.add(scheme);
        }
        return schemes;
    }

    /** Who voted what, when it was said. */
    private Map<String, String> voters(Meeting meeting, String scheme, Map<String, String> names) {
        Map<String, String> voters = new HashMap<>();
        jdbc.sql("select member, vote from minutes_vote where meeting = ? and scheme = ? order by member").params(meeting.id(), scheme).query(row -> {
            VoteRules.VOTES.forEach(vote -> voters.putIfAbsent(vote + "Voters", "–"));
            String name = names.getOrDefault(row.getString("member"), row.getString("member"));
            voters.merge(row.getString("vote") + "Voters", name, (before, one) -> before.equals("–") ? one : before + ", " + one);
        });
        return voters;
    }

    private Map<String, Object> row(ForumLine line, NeedsReport report) {
        return Map.of("caseNumber", line.caseNumber(), "owner", registry.organisation(report.owner()).orElseThrow().name(), "title",
                report.title(), "year", line.year(), "outcome", line.outcome(), "ownerAmount",
                line.ownerAmount(), "universityAmount", line.universityAmount(), "reason", line.reason());
    }

    private static List<String> named(List<String> members, Map<String, String> names) {
        return members.stream().map(member -> names.getOrDefault(member, member)).toList();
    }
}
