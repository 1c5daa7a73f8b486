package no.arshjul.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.CycleFrame;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Values;
import no.arshjul.forum.Meetings;
import no.arshjul.money.Kroner;
import no.arshjul.needs.Amount;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/** What may be decided: after an approved meeting, within the frames, never above what was asked for, changes with a reason. */
@Component
class DecisionRules {

    private final Meetings meetings;
    private final NeedsReports reports;
    private final Cycles cycles;

    DecisionRules(Meetings meetings, NeedsReports reports, Cycles cycles) {
        this.meetings = meetings;
        this.reports = reports;
        this.cycles = cycles;
    }

    /** The joint recommendation as it would be decided. */
    List<DecisionLine> recommended(String cycle) {
        return meetings.jointRecommendation(cycle).stream()
                .map(line -> new DecisionLine(line.caseNumber(), line.year(), line.ownerAmount(), line.universityAmount(), line.reason())).toList();
    }

    List<DecisionLine> check(Cycle cycle, String outcome, Values values) {
        if (!meetings.isHeld(cycle.key())) {
            throw Refusal.of("decision.no-meeting");
        }
        Faults faults = new Faults();
        faults.when(!outcome.equals("as-recommended") && !values.has("decisionReason"), "decisionReason", "decision.reason");
        List<DecisionLine> lines = outcome.equals("with-changes") ? changed(cycle, values, faults) : recommended(cycle.key());
        if (outcome.equals("as-recommended")) {
            checkUnchanged(lines, values, faults);
        }
        checkSums(cycle, lines, faults);
        faults.orRefuse();
        return lines;
    }

    /** Amounts that differ are a decision with changes, and are neither overlooked nor taken in without a reason. */
    private static void checkUnchanged(List<DecisionLine> recommended, Values values, Faults faults) {
        for (Values row : values.has("lines") ? values.rows("lines") : List.<Values>of()) {
            boolean same = recommended.stream().anyMatch(line -> line.caseNumber().equals(row.text("caseNumber")) && line.year() == row.number("year")
                    && line.ownerAmount().amount() == row.number("ownerAmount") && line.universityAmount().amount() == row.number("universityAmount"));
            if (!same) {
                faults.add(row.fault("caseNumber", "decision.differs", row.text("caseNumber"), String.valueOf(row.number("year"))));
            }
        }
    }

    private List<DecisionLine> changed(Cycle cycle, Values values, Faults faults) {
        Map<String, DecisionLine> lines = recommended(cycle.key()).stream()
                .collect(Collectors.toMap(line -> line.caseNumber() + " " + line.year(), line -> line, (a, b) -> a, LinkedHashMap::new));
        int changes = 0;
        Set<String> said = new HashSet<>();
        for (Values row : values.has("lines") ? values.rows("lines") : List.<Values>of()) {
            String key = row.text("caseNumber") + " " + row.number("year");
            if (!said.add(key)) {
                faults.add(row.fault("caseNumber", "decision.line-twice", row.text("caseNumber"), String.valueOf(row.number("year"))));
                continue;
            }
            DecisionLine was = lines.get(key);
            if (was == null) {
                faults.add(row.fault("caseNumber", "recommendation.unknown-line", row.text("caseNumber"), String.valueOf(row.number("year"))));
                continue;
            }
            DecisionLine now = new DecisionLine(was.caseNumber(), was.year(), Kroner.of(row.number("ownerAmount")),
                    Kroner.of(row.number("universityAmount")), row.textOrEmpty("reason"));
            boolean differs = !now.ownerAmount().equals(was.ownerAmount()) || !now.universityAmount().equals(was.universityAmount());
            if (differs) {
                changes++;
                checkChange(row, now, faults);
                lines.put(key, now);
            }
        }
        faults.when(changes == 0 && faults.isEmpty(), "lines", "decision.nothing-changed");
        return new ArrayList<>(lines.values());
    }

    private void checkChange(Values row, DecisionLine now, Faults faults) {
        Amount asked = reports.amounts(now.caseNumber()).stream().filter(amount -> amount.year() == now.year()).findFirst().orElseThrow();
        if (now.ownerAmount().isNegative() || now.ownerAmount().exceeds(asked.ownerAmount())) {
            faults.add(row.fault("ownerAmount", "recommendation.over-asked", now.ownerAmount(), asked.ownerAmount()));
        }
        if (now.universityAmount().isNegative() || now.universityAmount().exceeds(asked.universityAmount())) {
            faults.add(row.fault("universityAmount", "recommendation.over-asked", now.universityAmount(), asked.universityAmount()));
        }
        if (now.reason().isEmpty()) {
            faults.add(row.fault("reason", "decision.line-reason", now.caseNumber()));
        }
    }

    private void checkSums(Cycle cycle, List<DecisionLine> lines, Faults faults) {
        Map<String, String> schemes = reports.in(cycle.key(), List.of("forum")).stream().collect(Collectors.toMap(r -> r.caseNumber(), r -> r.scheme()));
        for (CycleFrame frame : cycles.frames(cycle.key())) {
            Kroner sum = Kroner.sum(lines.stream().filter(line -> line.year() == cycle.year() && frame.scheme().equals(schemes.get(line.caseNumber())))
                    .map(DecisionLine::total).toList());
            faults.when(sum.exceeds(frame.net()), "lines", "forum.over-frame", sum, frame.net(), sum.minus(frame.net()));
        }
    }
}
