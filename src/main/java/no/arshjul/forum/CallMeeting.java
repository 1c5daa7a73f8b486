package no.arshjul.forum;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.flow.Submission;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.letters.Outbox;
import no.arshjul.needs.NeedsReport;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls a meeting of the forum: the date, the place, and the members, who get its papers and are asked whether they are impartial. */
@Component
class CallMeeting implements FormHandler {

    private final Meetings meetings;
    private final Cycles cycles;
    private final People people;
    private final Registry registry;
    private final Composition composition;
    private final ForumPacks packs;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CallMeeting(Meetings meetings, Cycles cycles, People people, Registry registry, Composition composition, ForumPacks packs,
            Outbox outbox, JdbcClient jdbc, ObjectMapper json) {
        this.meetings = meetings;
        this.cycles = cycles;
        this.people = people;
        this.registry = registry;
        this.composition = composition;
        this.packs = packs;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String form() {
        return "call-meeting";
    }

    @Override
    public void prepare(OpenTask task) {
        Cycle cycle = cycles.get(task.text("cycle"));
        meetings.open(task.businessKey(), cycle.key(), task.instanceId(), task.text("forum"));
        task.local("meetingDate", cycle.forumDate().toString());
        task.local("seatsText", composition.text(task.county(), cycle.key()));
        task.dueOn(cycle.forumDate());
    }

    @Override
    public void submit(Submission sent) {
        Meeting meeting = meetings.get(sent.businessKey());
        Cycle cycle = cycles.get(meeting.cycle());
        LocalDate date = sent.values().date("meetingDate");
        List<String> members = sent.values().texts("members");
        Map<String, Person> known = people.of(cycle.county()).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        checkMembers(members, known, sent);

        jdbc.sql("update meeting set meeting_date = ?, place = ?, status = 'called' where id = ?")
                .params(date, sent.values().text("meetingPlace"), meeting.id()).update();
        members.forEach(member -> jdbc.sql("insert into meeting_member (meeting, member, answer) values (?, ?, 'unanswered')")
                .params(meeting.id(), member).update());
        Pack pack = packs.send(meetings.get(meeting.key()));
        members.forEach(member -> outbox.mail(cycle.county(), known.get(member).email(), form(cycle), "meeting-call", pack.pages(), meeting.key(),
                sent.values().text("meetingPlace"), NorwegianText.date(date, form(cycle))));
        sent.set("meetingMoment", date.atStartOfDay(Norway.ZONE).toInstant().toString());
        sent.setJson("members", array(members));
        sent.setJson("meetingSchemes", array(meetings.cases(meeting.id()).stream().map(NeedsReport::scheme).collect(Collectors.toCollection(TreeSet::new))));
    }

    private static void checkMembers(List<String> members, Map<String, Person> known, Submission sent) {
        Faults faults = new Faults();
        faults.when(members.isEmpty(), "members", "forum.no-members");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            faults.whenRow(!known.containsKey(members.get(i)), "members", i, "forum.unknown-member", members.get(i));
            faults.whenRow(!seen.add(members.get(i)), "members", i, "forum.member-twice", members.get(i));
        }
        faults.when(members.size() > 100, "members", "forum.too-many-members", 100);
        faults.orRefuse();
    }

    private LanguageForm form(Cycle cycle) {
        return registry.county(cycle.county()).orElseThrow().languageForm();
    }

    private ArrayNode array(Iterable<String> items) {
        ArrayNode array = json.createArrayNode();
        items.forEach(array::add);
        return array;
    }
}
