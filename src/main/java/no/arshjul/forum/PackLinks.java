package no.arshjul.forum;

import no.arshjul.flow.OpenTask;
import org.springframework.stereotype.Component;

/** Tells a task which meeting's papers its reader can open; always the newest version, see {@link PackController}. */
@Component
class PackLinks {

    private final ForumPacks packs;

    PackLinks(ForumPacks packs) {
        this.packs = packs;
    }

    void on(OpenTask task, Meeting meeting) {
        packs.latest(meeting.id()).ifPresent(pack -> task.local("packMeeting", meeting.key()));
    }
}
