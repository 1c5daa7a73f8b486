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
import no.arshjul.language.Messages;
import no.arshjul.money.Kroner;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * What minutes must be: every line dealt with, sums within the scheme's frame, nothing above what was asked for, votes only by those
 * who have one (R4), and enough impartial members for each line that gives money (R7). Quorum only warns.
 */
@Component
class MinutesRules {

    record Outcome(List<ForumLine> lines, List<String> warnings) {
    }

    private final Meetings meetings;
    private final LineRules lineRules;
    private final Cycles cycles;
    private final Registry registry;
    private final People people;
    private final Messages messages;

    MinutesRules(Meetings meetings, LineRules lineRules, Cycles cycles, Registry registry, People people, Messages messages) {
        this.meetings = meetings;
        this.lineRules = lineRules;
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
        checkVote(values, voters, faults);
        List<ForumLine> lines = lineRules.read(meeting, scheme, values.rows("lines"), faults);
        checkSum(meeting, frame, lines, faults);
        checkImpartial(meeting, guideline, voters, lines, faults);
        faults.orRefuse();
        List<String> warnings = voters.size() < guideline.quorum()
                ? List.of(messages.text("forum.quorum", registry.county(county).orElseThrow().languageForm(), voters.size(), guideline.quorum()))
                : List.of();
        return new Outcome(lines, warnings);
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

    private static void checkVote(Values values, Set<String> voters, Faults faults) {
        long votesFor = values.numberOr("votesFor", 0);
        long votesAgainst = values.numberOr("votesAgainst", 0);
        boolean held = values.flag("voteHeld");
        faults.when(votesFor < 0 || votesAgainst < 0, "votesFor", "form.not-negative");
        faults.when(held && votesFor + votesAgainst > voters.size(), "votesFor", "forum.too-many-votes", votesFor + votesAgainst, voters.size());
        faults.when(held && votesFor + votesAgainst == 0, "votesFor", "forum.no-votes");
        faults.when(held && votesFor < votesAgainst, "votesFor", "forum.voted-down", votesFor, votesAgainst);
        faults.when(!held && votesFor + votesAgainst > 0, "voteHeld", "forum.vote-not-held");
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
            long count = impartial.computeIfAbsent(line.caseNumber(), caseNumber -> {
                List<String> disqualified = meetings.disqualified(meeting.id(), caseNumber);
                return voters.stream().filter(member -> !disqualified.contains(member)).count();
            });
            if (line.gives() && line.total().isPositive() && count < guideline.leastImpartialMembers()) {
                faults.add(Fault.at("lines", "forum.too-few-impartial", line.caseNumber(), count, guideline.leastImpartialMembers()));
            }
        }
    }
}
