package no.arshjul.competence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import no.arshjul.calendar.Deadline;
import no.arshjul.competence.CompetencePlans.Plan;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the stages of a plan share: each starts from what the stage before it wrote, and keeps what was written. */
@Component
class PlanWork {

    private static final int LONGEST = 3_900;
    private static final int DAYS_TO_ADOPT = 14;

    private final CompetencePlans plans;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    PlanWork(CompetencePlans plans, JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void open(OpenTask task, String status, String before) {
        Plan plan = plans.get(task.businessKey());
        plans.status(plan, status);
        task.local("meetingDateText", NorwegianText.date(plan.meetingDate(), LanguageForm.NB));
        if (before != null) {
            plans.latestNote(plan, before).map(this::read).ifPresent(note -> CompetencePlans.ELEMENTS
                    .forEach(element -> task.local(element, note.path(element).asText(""))));
        }
        task.dueOn(plan.meetingDate());
    }

    /** The owner adopts the plan within two weeks after the meeting. */
    void dueAfterMeeting(OpenTask task) {
        task.dueOn(Deadline.rolledForward(plans.get(task.businessKey()).meetingDate().plusDays(DAYS_TO_ADOPT)).date());
    }

    void keep(Submission sent, String stage) {
        jdbc.sql("insert into competence_note (plan, stage, person, form, sent_at) values (?, ?, ?, ?::jsonb, ?)")
                .params(plans.get(sent.businessKey()).id(), stage, sent.person() == null ? "" : sent.person(), sent.values().json().toString(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What everybody wrote individually, for the groups to start from. */
    String individualText(String key) {
        List<JsonNode> notes = plans.notes(plans.get(key), "individual").stream().map(this::read).toList();
        String text = notes.stream().map(note -> CompetencePlans.ELEMENTS.stream()
                .map(element -> note.path(element).asText("")).filter(line -> !line.isBlank()).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
