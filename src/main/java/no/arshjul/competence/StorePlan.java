package no.arshjul.competence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.competence.CompetencePlans.Plan;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The adopted plan becomes a document in the owner's language form; a needs report can refer to it by its key. */
@Component
class StorePlan implements Step {

    private final CompetencePlans plans;
    private final Registry registry;
    private final Letters letters;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    StorePlan(CompetencePlans plans, Registry registry, Letters letters, JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.plans = plans;
        this.registry = registry;
        this.letters = letters;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void run(Scope scope) {
        Plan plan = plans.get(scope.businessKey());
        Organisation owner = registry.organisation(plan.owner()).orElseThrow();
        String adopted = plans.latestNote(plan, "adopt").orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("title", plan.title());
        model.put("owner", owner.name());
        model.put("meetingDate", plan.meetingDate());
        model.put("adoptedOn", Norway.today(clock));
        JsonNode texts = read(adopted);
        CompetencePlans.ELEMENTS.forEach(element -> model.put(element, texts.path(element).asText("")));
        letters.write(new Letter("competence-plan", plan.county(), null, plan.key(), plan.owner(), owner.languageForm(), model));
        jdbc.sql("update competence_plan set status = 'adopted', adopted_at = ?, plan = ?::jsonb where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), adopted, plan.id()).update();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
