package no.arshjul.forum;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** When it is decided who must leave, the members get an addendum to the agenda that says so; with nothing new there is none. */
@Component
class UpdatePack implements Step {

    private final Meetings meetings;
    private final PackNews news;

    UpdatePack(Meetings meetings, PackNews news) {
        this.meetings = meetings;
        this.news = news;
    }

    @Override
    public void run(Scope scope) {
        news.tell(meetings.get(scope.businessKey()));
    }
}
