package no.arshjul.forum;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/** The leader rules on every possible conflict; a deputy from the meeting on the leader's own. */
@Component
class DecideImpartiality implements FormHandler {

    private final Meetings meetings;
    private final Conflicts conflicts;
    private final NeedsReports reports;
    private final People people;
    private final ObjectMapper json;

    DecideImpartiality(Meetings meetings, Conflicts conflicts, NeedsReports reports, People people, ObjectMapper json) {
        this.meetings = meetings;
        this.conflicts = conflicts;
        this.reports = reports;
        this.people = people;
        this.json = json;
    }

    @Override
    public String form() {
        return "decide-impartiality";
    }

    @Override
    public void prepare(OpenTask task) {
        Meeting meeting = meetings.get(task.businessKey());
        ArrayNode rulings = json.createArrayNode();
        conflicts.ruledBy(task.json("decider").asText(), meeting.id(), task.county()).forEach(conflict -> rulings.addObject()
                .put("member", conflict.member()).put("caseNumber", conflict.caseNumber()).put("conflictReason", conflict.reason())
                .put("memberName", people.find(task.county(), conflict.member()).map(Person::name).orElse(conflict.member()))
                .put("title", reports.get(conflict.caseNumber()).title()).putNull("disqualified").put("reason", ""));
        task.localJson("rulings", rulings);
        task.dueOn(meeting.meetingDate());
    }

    @Override
    public void submit(Submission sent) {
        Meeting meeting = meetings.get(sent.businessKey());
        String decider = sent.json("decider").asText();
        Map<String, Conflicts.Conflict> open = new HashMap<>();
        List<Conflicts.Conflict> mine = conflicts.ruledBy(decider, meeting.id(), sent.county());
        mine.forEach(conflict -> open.put(conflict.member() + " " + conflict.caseNumber(), conflict));
        Faults faults = new Faults();
        for (Values row : sent.values().rows("rulings")) {
            boolean disqualified = row.flag("disqualified");
            String member = row.text("member");
            if (open.remove(member + " " + row.text("caseNumber")) == null) {
                faults.add(row.fault("caseNumber", "forum.unknown-conflict", member, row.text("caseNumber")));
            }
            if (member.equals(sent.person())) {
                faults.add(row.fault("member", "forum.own-conflict"));
            }
            if (disqualified && !row.has("reason")) {
                faults.add(row.fault("reason", "forum.ruling-reason"));
            }
            conflicts.rule(meeting.id(), member, row.text("caseNumber"), disqualified, row.textOrEmpty("reason"), sent.person());
        }
        open.values().forEach(left -> faults.add(Fault.at("rulings", "forum.ruling-missing", left.member(), left.caseNumber())));
        faults.orRefuse();
    }
}
