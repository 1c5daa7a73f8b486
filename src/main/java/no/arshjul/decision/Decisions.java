package no.arshjul.decision;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.arshjul.flow.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The formal decisions, kept apart from the recommendations they rest on (R5). */
@Component
public class Decisions {

    private final JdbcClient jdbc;
    private final Acts acts;

    Decisions(JdbcClient jdbc, Acts acts) {
        this.acts = acts;
        this.jdbc = jdbc;
    }

    /** What is decided for a case, by year: each year's newest version. */
    public List<DecisionLine> of(String caseNumber) {
        return jdbc.sql("select * from decision_line where case_number = ? and replaced_by is null order by year").param(caseNumber).query(DecisionLine.class).list();
    }

    /** What a case's decision came in the place of: earlier cases' promises for its years, as letters name them, in both language forms alike. */
    public List<String> replaced(String caseNumber) {
        return jdbc.sql("select 'sak ' || earlier_case || ' for ' || year from replaced_commitment where new_case = ? order by year, earlier_case")
                .param(caseNumber).query(String.class).list();
    }

    /** Who made the decisions of a cycle, or on whose behalf they were made: none of them attests its payments (R6). */
    public Set<String> deciders(String cycle) {
        Set<String> deciders = new TreeSet<>(jdbc.sql("select distinct person from decision where cycle = ? and outcome <> 'return-to-forum' and not recorded")
                .param(cycle).query(String.class).list());
        acts.of("make-decision", jdbc.sql("select instance_id from cycle where key = ?").param(cycle).query(String.class).list()).stream()
                .filter(act -> !act.values().path("decisionOutcome").asText().equals("return-to-forum"))
                .forEach(act -> deciders.addAll(act.persons()));
        return deciders;
    }

    /** Who decided anything of these cases, in any cycle and any version. */
    public Set<String> decidersOf(Collection<String> cases) {
        Set<String> deciders = new TreeSet<>();
        if (!cases.isEmpty()) {
            deciders.addAll(jdbc.sql("select distinct person from decision d join decision_line l on l.decision = d.id where l.case_number in (:cases) and not d.recorded")
                    .param("cases", cases).query(String.class).list());
            jdbc.sql("select distinct d.cycle from decision d join decision_line l on l.decision = d.id where l.case_number in (:cases)")
                    .param("cases", cases).query(String.class).list().forEach(cycle -> deciders.addAll(deciders(cycle)));
        }
        return deciders;
    }

    /** What earlier years of the county decided for this one and has not been paid out of it: the oldest first, whose money was bound first. */
    List<DecisionLine> boundFor(String county, int year) {
        return jdbc.sql("""
                select l.* from decision_line l join needs_report r using (case_number)
                join cycle c on c.key = r.cycle
                where l.replaced_by is null and r.county = ? and l.year = ? and c.year < l.year and l.owner_amount + l.university_amount > 0
                  and not exists (select 1 from award a where a.case_number = l.case_number and a.year = l.year)
                  and not exists (select 1 from award a where a.case_number = l.case_number and a.status = 'declined')
                  and not exists (select 1 from replaced_commitment p where p.earlier_case = l.case_number and p.year = l.year)
                order by l.decision, l.case_number""").params(county, year).query(DecisionLine.class).list();
    }
}
