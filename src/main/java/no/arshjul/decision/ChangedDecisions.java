package no.arshjul.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.CycleFrame;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Refusal;
import no.arshjul.ledger.By;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way in which a decision's amounts change after it was made: a new version of its lines with cause, reason and person; in the
 * ledger reversal and new postings (R14); the award, its instalments and its grant follow. Takes part in the caller's transaction.
 */
@Component
public class ChangedDecisions {

    /** The task in which somebody writes down what the appeal instance has decided, without deciding it. */
    private static final String RECORDED = "record-appeal-outcome";

    private final NeedsReports reports;
    private final Cycles cycles;
    private final Decisions decisions;
    private final ChangedMoney money;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ChangedDecisions(NeedsReports reports, Cycles cycles, Decisions decisions, ChangedMoney money, JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.reports = reports;
        this.cycles = cycles;
        this.decisions = decisions;
        this.money = money;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Changes what a case is given. More money is drawn from its region's frame, then from what the scheme has left over, in the other
     * regions and of what was freed. Less goes back: what is not paid to the region, or to what is freed where a part of it has been
     * paid; what is paid is claimed back.
     *
     * @param byYear years left out stay as they are; a year that the decision did not speak of may be added
     * @param cause  {@code appeal}, {@code amendment}, {@code withdrawal} or {@code condition}
     * @throws Refusal when nothing would change, there is no money (naming the figure), an instalment stands in an open payment run,
     *                 the grant has been declined or accounted for, or a newer case has taken the year's promise over
     */
    @Transactional
    public void change(String caseNumber, Map<Integer, Amounts> byYear, String cause, String reason, By by) {
        NeedsReport report = reports.get(caseNumber);
        Cycle cycle = cycles.lock(report.cycle());
        Map<Integer, Amounts> before = new TreeMap<>();
        decisions.of(caseNumber).forEach(line -> before.put(line.year(), new Amounts(line.ownerAmount(), line.universityAmount())));
        Map<Integer, Amounts> changed = new TreeMap<>(byYear);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(before.getOrDefault(entry.getKey(), Amounts.NOTHING)));
        if (changed.isEmpty() || changed.values().stream().anyMatch(Amounts::isNegative)) {
            throw Refusal.of("decision.change.nothing", caseNumber);
        }
        changed.forEach((year, now) -> checkNotReplaced(caseNumber, year, now));
        long decision = decide(cycle.key(), reason, changed, by);
        By known = new By(by.task(), by.person(), by.ruleVersion() != null ? by.ruleVersion() : version(cycle, report));
        // what one year gives back another may need
        List<Map.Entry<Integer, Amounts>> order = changed.entrySet().stream().sorted(Comparator.comparing(entry ->
                entry.getValue().total().minus(before.getOrDefault(entry.getKey(), Amounts.NOTHING).total()))).toList();
        for (Map.Entry<Integer, Amounts> entry : order) {
            Amounts was = before.getOrDefault(entry.getKey(), Amounts.NOTHING);
            replace(decision, caseNumber, entry.getKey(), was, entry.getValue(), cause, reason, by);
            money.change(report, entry.getKey(), was, entry.getValue(), known);
        }
        reports.status(caseNumber, "decided");
    }

    /** A year's promise that a newer case has taken over is given by that one, and never by both. */
    private void checkNotReplaced(String caseNumber, int year, Amounts now) {
        jdbc.sql("select new_case from replaced_commitment where earlier_case = ? and year = ?").params(caseNumber, year).query(String.class).optional()
                .filter(newer -> now.total().isPositive()).ifPresent(newer -> {
                    throw Refusal.of("decision.change.replaced", caseNumber, String.valueOf(year), newer);
                });
    }

    private long decide(String cycle, String reason, Map<Integer, Amounts> changed, By by) {
        return jdbc.sql("insert into decision (cycle, outcome, reason, person, decided_at, form, recorded) values (?, 'changed', ?, ?, ?, ?::jsonb, ?) returning id")
                .params(cycle, reason, person(by), now(), json.valueToTree(changed).toString(), RECORDED.equals(by.task())).query(Long.class).single();
    }

    private void replace(long decision, String caseNumber, int year, Amounts was, Amounts now, String cause, String reason, By by) {
        jdbc.sql("update decision_line set replaced_by = ? where case_number = ? and year = ? and replaced_by is null")
                .params(decision, caseNumber, year).update();
        jdbc.sql("insert into decision_line (decision, case_number, year, owner_amount, university_amount, reason) values (?, ?, ?, ?, ?, ?)")
                .params(decision, caseNumber, year, now.ownerAmount().amount(), now.universityAmount().amount(), reason).update();
        jdbc.sql("""
                insert into decision_change (decision, case_number, year, cause, reason, person, changed_at, old_owner, old_university,
                  new_owner, new_university) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(decision, caseNumber, year, cause, reason, person(by), now(), was.ownerAmount().amount(), was.universityAmount().amount(),
                        now.ownerAmount().amount(), now.universityAmount().amount()).update();
    }

    private String version(Cycle cycle, NeedsReport report) {
        return cycles.frame(cycle.key(), report.scheme()).map(CycleFrame::guideline).map(id -> "guideline-" + id).orElse(null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String person(By by) {
        return by.person() == null ? "" : by.person();
    }
}
