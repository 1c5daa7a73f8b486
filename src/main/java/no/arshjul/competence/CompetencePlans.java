package no.arshjul.competence;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owners' plans for using a competence package. */
@Component
public class CompetencePlans {

    /** The plan's elements, in the order they are worked with (seed 003). */
    static final List<String> ELEMENTS = List.of("developmentGroup", "localAdaptation", "commonRequirements", "timeFrame", "meetingPoints",
            "networks", "ownerSupport", "pptRole", "othersAroundChild", "competencePartner", "endProduct", "evaluation");

    record Plan(long id, String key, String county, String owner, String title, java.time.LocalDate meetingDate, String status) {
    }

    private final JdbcClient jdbc;

    CompetencePlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is an adopted plan of this owner with this key, so that a needs report may refer to it. */
    public boolean isAdopted(String key, String owner) {
        return find(key).filter(plan -> plan.status().equals("adopted") && plan.owner().equals(owner)).isPresent();
    }

    Optional<Plan> find(String key) {
        return jdbc.sql("select * from competence_plan where key = ?").param(key).query(Plan.class).optional();
    }

    Plan get(String key) {
        return find(key).orElseThrow();
    }

    void status(Plan plan, String status) {
        jdbc.sql("update competence_plan set status = ? where id = ?").params(status, plan.id()).update();
    }

    /** What was written last in a stage, by anybody; or nothing. */
    Optional<String> latestNote(Plan plan, String stage) {
        return jdbc.sql("select form::text from competence_note where plan = ? and stage = ? order by sent_at desc limit 1")
                .params(plan.id(), stage).query(String.class).optional();
    }

    List<String> notes(Plan plan, String stage) {
        return jdbc.sql("select form::text from competence_note where plan = ? and stage = ? order by sent_at").params(plan.id(), stage)
                .query(String.class).list();
    }
}
