package no.arshjul.impartiality;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.flow.CasesOfTask;
import no.arshjul.flow.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that the rooms say of which cases a task is about. */
@Component
class TaskCases {

    private final ObjectProvider<CasesOfTask> rooms;

    TaskCases(ObjectProvider<CasesOfTask> rooms) {
        this.rooms = rooms;
    }

    Set<String> forms() {
        return rooms.stream().flatMap(room -> room.forms().stream()).collect(Collectors.toSet());
    }

    List<String> in(String form, Scope task) {
        return rooms.stream().filter(room -> room.forms().contains(form)).flatMap(room -> room.in(form, task).stream())
                .distinct().sorted().toList();
    }
}
