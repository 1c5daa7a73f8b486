package no.arshjul.forum;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Values;
import org.springframework.stereotype.Component;

/**
 * A vote is held by those who have one: present, not of the county governor's office (R4), and in each case only those who are impartial
 * there (R7). Whoever has left for one case may vote on the others, when it is said who voted.
 */
@Component
class VoteRules {

    static final List<String> VOTES = List.of("for", "against", "abstain");

    private final Meetings meetings;

    VoteRules(Meetings meetings) {
        this.meetings = meetings;
    }

    /** @param voters who was present and has a vote */
    void check(Meeting meeting, Values values, Set<String> voters, List<ForumLine> lines, Faults faults) {
        long votesFor = values.numberOr("votesFor", 0);
        long votesAgainst = values.numberOr("votesAgainst", 0);
        boolean held = values.flag("voteHeld");
        faults.when(votesFor < 0 || votesAgainst < 0, "votesFor", "form.not-negative");
        faults.when(held && votesFor + votesAgainst > voters.size(), "votesFor", "forum.too-many-votes", votesFor + votesAgainst, voters.size());
        faults.when(held && votesFor + votesAgainst == 0, "votesFor", "forum.no-votes");
        faults.when(held && votesFor < votesAgainst, "votesFor", "forum.voted-down", votesFor, votesAgainst);
        faults.when(!held && votesFor + votesAgainst > 0, "voteHeld", "forum.vote-not-held");
        Map<String, String> votes = votes(values, voters, faults);
        Set<String> cases = lines.stream().map(ForumLine::caseNumber).collect(Collectors.toSet());
        if (votes.isEmpty()) {
            cases.stream().sorted().filter(it -> held && votesFor + votesAgainst <= voters.size() && votesFor + votesAgainst > impartial(meeting, it, voters).size())
                    .findFirst().ifPresent(it -> faults.add(Fault.at("votesFor", "forum.votes-in-case", votesFor + votesAgainst, it,
                            impartial(meeting, it, voters).size())));
            return;
        }
        faults.when(!held, "votes", "forum.vote-not-held");
        faults.when(count(votes, voters, "for") != votesFor || count(votes, voters, "against") != votesAgainst, "votes", "forum.votes-differ",
                count(votes, voters, "for"), count(votes, voters, "against"), votesFor, votesAgainst);
        for (ForumLine line : lines) {
            Set<String> impartial = impartial(meeting, line.caseNumber(), voters);
            faults.when(line.gives() && count(votes, impartial, "for") < count(votes, impartial, "against"), "votes", "forum.voted-down-case",
                    line.caseNumber(), count(votes, impartial, "for"), count(votes, impartial, "against"));
        }
        votes.keySet().stream().filter(member -> cases.stream().noneMatch(it -> impartial(meeting, it, voters).contains(member)))
                .forEach(member -> faults.add(Fault.at("votes", "forum.voter-disqualified", member)));
    }

    private static Map<String, String> votes(Values values, Set<String> voters, Faults faults) {
        Map<String, String> votes = new HashMap<>();
        Set<String> present = new HashSet<>(values.texts("present"));
        for (Values row : values.has("votes") ? values.rows("votes") : List.<Values>of()) {
            String member = row.text("member");
            if (!VOTES.contains(row.text("vote"))) {
                faults.add(row.fault("vote", "form.option"));
            }
            if (!voters.contains(member)) {
                faults.add(row.fault("member", present.contains(member) ? "forum.voter-of-the-office" : "forum.voter-absent", member));
            } else if (votes.put(member, row.text("vote")) != null) {
                faults.add(row.fault("member", "forum.member-twice", member));
            }
        }
        return votes;
    }

    private Set<String> impartial(Meeting meeting, String caseNumber, Set<String> voters) {
        Set<String> impartial = new HashSet<>(voters);
        meetings.disqualified(meeting.id(), caseNumber).forEach(impartial::remove);
        return impartial;
    }

    private static long count(Map<String, String> votes, Set<String> of, String vote) {
        return votes.entrySet().stream().filter(it -> of.contains(it.getKey()) && it.getValue().equals(vote)).count();
    }
}
