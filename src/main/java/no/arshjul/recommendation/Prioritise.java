package no.arshjul.recommendation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import no.arshjul.money.LineSum;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import no.arshjul.registry.SchemeNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A region puts its needs in order within its frame. Every version that anybody sends is kept. */
@Component
class Prioritise implements FormHandler {

    private final Recommendations recommendations;
    private final RecommendationRules rules;
    private final ListRows rows;
    private final Cycles cycles;
    private final Registry registry;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SchemeNames schemes;

    Prioritise(Recommendations recommendations, RecommendationRules rules, ListRows rows, Cycles cycles, Registry registry,
            JdbcClient jdbc, Clock clock, SchemeNames schemes) {
        this.recommendations = recommendations;
        this.rules = rules;
        this.rows = rows;
        this.cycles = cycles;
        this.registry = registry;
        this.jdbc = jdbc;
        this.clock = clock;
        this.schemes = schemes;
    }

    @Override
    public String form() {
        return "prioritise";
    }

    @Override
    public void prepare(OpenTask task) {
        Round round = recommendations.get(Long.parseLong(task.text("recommendation")));
        Cycle cycle = cycles.get(round.cycle());
        recommendations.opened(round.id(), task.instanceId());
        var lines = rows.of(round);
        task.localJson("lines", lines);
        task.local("extentText", LineSum.of(lines, "requestedOwner", "requestedUniversity"));
        ListLimits.show(task, round, cycle, guideline(round));
        task.local("schemeName", schemes.shortly(task.county(), round.scheme()));
        task.local("regionName", registry.regions(task.county()).stream().filter(region -> region.id().equals(round.region())).findFirst().orElseThrow().name());
        task.dueOn(cycle.recommendationDeadline());
    }

    @Override
    public void submit(Submission sent) {
        Round round = recommendations.get(Long.parseLong(sent.text("recommendation")));
        Cycle cycle = cycles.get(round.cycle());
        List<Line> lines = rules.check(round, cycle.year(), guideline(round), sent.values().rows("lines"));
        jdbc.sql("insert into recommendation_version (recommendation, person, sent_at, form) values (?, ?, ?, ?::jsonb)")
                .params(round.id(), sent.person(), clock.instant().atOffset(ZoneOffset.UTC), sent.values().json().toString()).update();
        jdbc.sql("delete from recommendation_line where recommendation = ?").param(round.id()).update();
        lines.forEach(line -> insert(round, line));
        jdbc.sql("update recommendation set remark = ?, status = 'sent' where id = ?")
                .params(sent.values().textOrEmpty("regionRemark"), round.id()).update();
    }

    private void insert(Round round, Line line) {
        jdbc.sql("""
                insert into recommendation_line (recommendation, case_number, year, priority, owner_amount, university_amount, reason)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(round.id(), line.caseNumber(), line.year(), line.priority(), line.ownerAmount().amount(),
                        line.universityAmount().amount(), line.reason())
                .update();
    }

    private Guideline guideline(Round round) {
        return registry.guideline(cycles.frame(round.cycle(), round.scheme()).orElseThrow().guideline());
    }
}
