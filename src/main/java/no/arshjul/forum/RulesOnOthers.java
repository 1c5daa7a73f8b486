package no.arshjul.forum;

import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.People;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** Nobody rules on an own conflict; on the leader's rules a member of the meeting who is not its leader (R7). */
@Component
class RulesOnOthers implements Duty {

    private final Meetings meetings;
    private final Conflicts conflicts;
    private final People people;

    RulesOnOthers(Meetings meetings, Conflicts conflicts, People people) {
        this.meetings = meetings;
        this.conflicts = conflicts;
        this.people = people;
    }

    @Override
    public Set<String> forms() {
        return Set.of("decide-impartiality");
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        Meeting meeting = meetings.get(task.businessKey());
        String decider = task.json("decider").asText();
        boolean leads = people.find(task.county(), person).filter(it -> it.groups().contains(Conflicts.LEADER)).isPresent();
        if (decider.equals(Conflicts.DEPUTY) && (leads || !meetings.members(meeting.id(), "declared").contains(person))) {
            return Optional.of(Fault.of("forum.deputy"));
        }
        return conflicts.ruledBy(decider, meeting.id(), task.county()).stream().anyMatch(conflict -> conflict.member().equals(person))
                ? Optional.of(Fault.of("forum.own-conflict")) : Optional.empty();
    }
}
