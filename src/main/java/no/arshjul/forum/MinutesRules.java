package no.arshjul.forum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.arshjul.cycle.CycleFrame;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Faults;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.flow.Values;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.money.Kroner;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * What minutes must be: every line dealt with, sums within the scheme's frame, nothing above what was asked for, votes only by those
 * who have one (R4), and enough impartial members for each line that gives money (R7). Quorum and composition only warn.
 */
@Component
class MinutesRules {

    record Outcome(List<ForumLine> lines, List<String> warnings) {
    }

    private final Meetings meetings;
    private final LineRules lineRules;
    private final VoteRules voteRules;
    private final Composition composition;
    private final Cycles cycles;
    private final Registry registry;
    private final People people;
    private final Messages messages;

    MinutesRules(Meetings meetings, LineRules lineRules, VoteRules voteRules, Composition composition, Cycles cycles, Registry registry, People people, Messages messages) {
        this.meetings = meetings;
        this.lineRules = lineRules;
        this.voteRules = voteRules;
        this.composition = composition;
        this.cycles = cycles;
        this.registry = registry;
        this.people = people;
        this.messages = messages;
    }

    Outcome check(Meeting meeting, String scheme, String county, Values values) {
        CycleFrame frame = cycles.frame(meeting.cycle(), scheme).orElseThrow();
        Guideline guideline = registry.guideline(frame.guideline());
        Faults faults = new Faults();
        List<String> present = values.texts("present");
        Set<String> voters = voters(meeting, county, present, faults);
        List<ForumLine> lines = lineRules.read(meeting, scheme, values.rows("lines"), faults);
        voteRules.check(meeting, values, voters, lines, faults);
        checkSum(meeting, frame, lines, faults);
        checkImpartial(meeting, guideline, voters, lines, faults);
        faults.orRefuse();
        return new Outcome(lines, warnings(meeting, county, guideline, present, voters, lines));
    }

    private List<String> warnings(Meeting meeting, String county, Guideline guideline, List<String> present, Set<String> voters, List<ForumLine> lines) {
        LanguageForm form = registry.county(county).orElseThrow().languageForm();
        List<String> warnings = new ArrayList<>();
        if (voters.size() < guideline.quorum()) {
            warnings.add(messages.text("forum.quorum", form, voters.size(), guideline.quorum()));
        } else {
            lines.stream().map(ForumLine::caseNumber).distinct().filter(it -> impartial(meeting, it, voters) < guideline.quorum())
                    .forEach(it -> warnings.add(messages.text("forum.quorum-in-case", form, it, impartial(meeting, it, voters), guideline.quorum())));
        }
        List<String> missing = composition.missing(county, guideline.forum().seats(), present);
        if (!missing.isEmpty()) {
            warnings.add(messages.text("forum.missing-seats", form, String.join(", ", missing)));
        }
        return warnings;
    }

    private long impartial(Meeting meeting, String caseNumber, Set<String> voters) {
        List<String> disqualified = meetings.disqualified(meeting.id(), caseNumber);
        return voters.stream().filter(member -> !disqualified.contains(member)).count();
    }

    private Set<String> voters(Meeting meeting, String county, List<String> present, Faults faults) {
        List<String> declared = meetings.members(meeting.id(), "declared");
        Map<String, Person> known = people.of(county).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < present.size(); i++) {
            faults.whenRow(!declared.contains(present.get(i)), "present", i, "forum.not-declared", present.get(i));
            faults.whenRow(!seen.add(present.get(i)), "present", i, "forum.member-twice", present.get(i));
        }
        return seen.stream().filter(member -> known.containsKey(member) && !known.get(member).worksForTheCountyGovernor())
                .collect(Collectors.toSet());
    }

    private void checkSum(Meeting meeting, CycleFrame frame, List<ForumLine> lines, Faults faults) {
        int year = cycles.get(meeting.cycle()).year();
        Set<String> here = lines.stream().map(ForumLine::caseNumber).collect(Collectors.toSet());
        List<ForumLine> all = new ArrayList<>(lines);
        meetings.jointRecommendation(meeting.cycle(), frame.scheme()).stream().filter(line -> !here.contains(line.caseNumber())).forEach(all::add);
        Kroner sum = Kroner.sum(all.stream().filter(line -> line.gives() && line.year() == year).map(ForumLine::total).toList());
        faults.when(sum.exceeds(frame.net()), "lines", "forum.over-frame", sum, frame.net(), sum.minus(frame.net()));
    }

    private void checkImpartial(Meeting meeting, Guideline guideline, Set<String> voters, List<ForumLine> lines, Faults faults) {
        Map<String, Long> impartial = new HashMap<>();
        for (ForumLine line : lines) {
            long count = impartial.computeIfAbsent(line.caseNumber(), caseNumber -> impartial(meeting, caseNumber, voters));
            if (line.gives() && line.total().isPositive() && count < guideline.leastImpartialMembers()) {
                faults.add(Fault.at("lines", "forum.too-few-impartial", line.caseNumber(), count, guideline.leastImpartialMembers()));
            }
        }
    }
}
