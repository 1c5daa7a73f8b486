package no.arshjul.flow;

import java.util.Optional;

/** What a person may work with now, as the engine knows: the tasks that are the person's or wait for one of their groups, and start forms. */
public interface PersonalWork {

    /**
     * Something that has a form.
     *
     * @param item       the task's id, or the key of the process that the form starts
     * @param county     null for a start form of somebody who works for several
     * @param deployment the deployment that the form comes from: another one may mean another form
     */
    record Work(String item, String county, String deployment) {
    }

    /** @return nothing when there is no such task, or when it is somebody else's or another county's */
    Optional<Work> task(String person, String taskId);

    /**
     * @param process the key of a process, or the id of one of its definitions
     * @return nothing when there is no such process, or the person may not start it
     */
    Optional<Work> start(String person, String process);
}
