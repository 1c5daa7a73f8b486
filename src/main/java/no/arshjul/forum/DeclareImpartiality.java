package no.arshjul.forum;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import no.arshjul.impartiality.OwnCases;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import no.arshjul.needs.NeedsReport;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A member says in which cases it may be partial (R7). A case of the member's own organisation is always put forward (R6). */
@Component
class DeclareImpartiality implements FormHandler {

    private final Meetings meetings;
    private final PackLinks links;
    private final Registry registry;
    private final OwnCases ownCases;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DeclareImpartiality(Meetings meetings, PackLinks links, Registry registry, OwnCases ownCases, Messages messages, JdbcClient jdbc, ObjectMapper json) {
        this.meetings = meetings;
        this.links = links;
        this.registry = registry;
        this.ownCases = ownCases;
        this.messages = messages;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String form() {
        return "declare-impartiality";
    }

    @Override
    public void prepare(OpenTask task) {
        Meeting meeting = meetings.get(task.businessKey());
        List<NeedsReport> cases = meetings.cases(meeting.id());
        ArrayNode options = json.createArrayNode();
        cases.forEach(report -> options.addObject().put("value", report.caseNumber()).put("label", report.caseNumber() + " " + report.title()));
        ArrayNode own = json.createArrayNode();
        ownCases(task.county(), task.json("member").asText(), cases).forEach(own::add);
        task.local("meetingDateText", NorwegianText.date(meeting.meetingDate(), LanguageForm.NB));
        task.local("meetingPlace", meeting.place());
        links.on(task, meeting);
        task.localJson("caseOptions", options);
        task.localJson("conflicts", own);
        task.dueOn(meeting.meetingDate());
    }

    @Override
    public void submit(Submission sent) {
        Meeting meeting = meetings.get(sent.businessKey());
        String member = sent.json("member").asText();
        List<NeedsReport> cases = meetings.cases(meeting.id());
        List<String> declared = sent.values().texts("conflicts");
        Set<String> known = cases.stream().map(NeedsReport::caseNumber).collect(Collectors.toSet());
        Faults faults = new Faults();
        for (int i = 0; i < declared.size(); i++) {
            faults.whenRow(!known.contains(declared.get(i)), "conflicts", i, "forum.unknown-case", declared.get(i));
        }
        faults.when(!declared.isEmpty() && !sent.values().has("conflictReason"), "conflictReason", "forum.conflict-reason");
        faults.when(!member.equals(sent.person()) && sent.person() != null, null, "forum.not-your-declaration", member);
        faults.orRefuse();

        String reason = sent.values().textOrEmpty("conflictReason");
        jdbc.sql("update meeting_member set answer = 'declared', reason = ? where meeting = ? and member = ?")
                .params(reason, meeting.id(), member).update();
        Set<String> conflicts = new HashSet<>(declared);
        Set<String> own = ownCases(sent.county(), member, cases);
        conflicts.addAll(own);
        String ownReason = messages.text("forum.own-organisation", registry.county(sent.county()).orElseThrow().languageForm());
        conflicts.forEach(caseNumber -> jdbc.sql("insert into conflict (meeting, member, case_number, reason) values (?, ?, ?, ?)")
                .params(meeting.id(), member, caseNumber, declared.contains(caseNumber) ? reason : ownReason).update());
    }

    private Set<String> ownCases(String county, String member, List<NeedsReport> cases) {
        return new HashSet<>(ownCases.of(county, member, cases.stream().map(NeedsReport::caseNumber).toList()));
    }
}
