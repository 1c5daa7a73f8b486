package no.arshjul.testing;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A Rogaland year in which not everything goes straight: Stavanger's report was asked for more and controlled twice, and its grant has
 * ended; Haugesund's control was taken two hours after it was opened and done three hours later, one minute too late, and its answer to the
 * grant is overdue; Sola's university has not answered and is overdue, so that Sola was left out.
 */
public final class StuckYear {

    private static final String LONG_AGO = "2026-01-15 12:00:00";

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final Office office;
    private final RogalandYear year;
    private String reworked;
    private String slow;
    private String stuck;

    public StuckYear(ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.office = new Office(engine);
        this.year = new RogalandYear(office);
    }

    public StuckYear walk() {
        year.open();
        reworked = year.report("stavanger");
        office.complete("uis", "confirm-partnership", reworked, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        year.control(reworked, "more-information", "Hvem veileder?");
        office.complete("stavanger", "complete-report", reworked, year.reportForm("stavanger"));
        year.control(reworked, "accept", "");
        slow = year.report("haugesund");
        office.complete("uis", "confirm-partnership", slow, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        controlSlowly();
        stuck = year.report("sola");
        overdue("confirm-partnership", stuck);
        grants();
        return this;
    }

    private void grants() {
        office.fire("needs-deadline", key());
        office.complete("silje", "ready-for-recommendation", key(), Map.of("readyConfirmed", true,
                "leftOut", List.of(Map.of("caseNumber", stuck, "reason", "UiS har ikke svart."))));
        year.recommendAll("kindergarten", "midt");
        year.recommendAll("kindergarten", "nord");
        year.holdMeeting(1);
        year.decideAsRecommended();
        GrantSteps steps = new GrantSteps(office, year);
        steps.accept("stavanger", reworked);
        steps.payAll();
        steps.reportAllUsed("stavanger", reworked);
        overdue("accept-grant", slow);
    }

    /** Opened at ten, taken at twelve, done at three, when it should have been done a minute before. */
    private void controlSlowly() {
        Task task = office.task("formal-control", slow);
        engine.getTaskService().claim(task.getId(), "silje");
        year.control(slow, "accept", "");
        jdbc.sql("update act_hi_taskinst set start_time_ = ?, end_time_ = ?, due_date_ = ?, duration_ = 18000000 where id_ = ?")
                .params(at("10:00:00"), at("15:00:00"), at("14:59:00"), task.getId()).update();
        jdbc.sql("update act_hi_identitylink set timestamp_ = ? where task_id_ = ? and type_ = 'assignee'").params(at("12:00:00"), task.getId()).update();
    }

    private static Timestamp at(String time) {
        return Timestamp.valueOf("2026-11-02 " + time);
    }

    private void overdue(String definition, String businessKey) {
        Task task = office.task(definition, businessKey);
        task.setDueDate(Timestamp.valueOf(LONG_AGO));
        engine.getTaskService().saveTask(task);
    }

    public Office office() {
        return office;
    }

    public RogalandYear year() {
        return year;
    }

    /** The cycle's key. */
    public String key() {
        return year.key();
    }

    /** Stavanger's case, in Midt: controlled twice, and over. */
    public String reworked() {
        return reworked;
    }

    /** Haugesund's case, in Nord: controlled late, and overdue with its answer to the grant. */
    public String slow() {
        return slow;
    }

    /** Sola's case, in Midt: overdue with its university's answer. */
    public String stuck() {
        return stuck;
    }
}
