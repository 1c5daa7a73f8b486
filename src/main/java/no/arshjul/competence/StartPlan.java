package no.arshjul.competence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An owner starts the work with a plan: which package, who takes part, and the day they meet. */
@Component
class StartPlan implements FormHandler {

    private final JdbcClient jdbc;
    private final People people;
    private final Registry registry;
    private final ObjectMapper json;

    StartPlan(JdbcClient jdbc, People people, Registry registry, ObjectMapper json) {
        this.jdbc = jdbc;
        this.people = people;
        this.registry = registry;
        this.json = json;
    }

    @Override
    public String form() {
        return "competence-package-plan";
    }

    @Override
    public void submit(Submission sent) {
        Values values = sent.values();
        String owner = values.text("owner");
        if (!registry.takesPart(sent.county(), owner) || !sent.by("owner-" + owner)) {
            throw Refusal.at("owner", "competence.not-your-owner", owner);
        }
        List<String> participants = values.texts("participants");
        checkParticipants(participants, sent);
        LocalDate meeting = values.date("meetingDate");
        String key = "%s-plan-%d".formatted(owner, next(owner));
        jdbc.sql("insert into competence_plan (key, county, owner, title, meeting_date, instance_id, status) values (?, ?, ?, ?, ?, ?, 'individual')")
                .params(key, sent.county(), owner, values.text("packageTitle"), meeting, sent.instanceId()).update();
        ArrayNode list = json.createArrayNode();
        participants.forEach(list::add);
        sent.businessKey(key);
        sent.set("county", sent.county());
        sent.setJson("participants", list);
        sent.set("participantList", String.join(",", participants));
        sent.set("planMeetingMoment", meeting.atStartOfDay(Norway.ZONE).toInstant().toString());
    }

    private void checkParticipants(List<String> participants, Submission sent) {
        Set<String> known = people.of(sent.county()).stream().map(Person::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        Faults faults = new Faults().when(participants.isEmpty(), "participants", "competence.no-participants")
                .when(participants.size() > 100, "participants", "competence.too-many-participants", 100);
        for (int i = 0; i < participants.size(); i++) {
            faults.whenRow(!known.contains(participants.get(i)), "participants", i, "forum.unknown-member", participants.get(i));
            faults.whenRow(!seen.add(participants.get(i)), "participants", i, "forum.member-twice", participants.get(i));
        }
        faults.orRefuse();
    }

    private long next(String owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param("plan " + owner).query(row -> { });
        return jdbc.sql("select count(*) + 1 from competence_plan where owner = ?").param(owner).query(Long.class).single();
    }
}
