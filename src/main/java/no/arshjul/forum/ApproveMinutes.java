package no.arshjul.forum;

import java.util.stream.Collectors;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forum's leader approves the minutes of all schemes, or sends them back with a remark. */
@Component
class ApproveMinutes implements FormHandler {

    private final Meetings meetings;
    private final PackLinks links;
    private final MinutesText text;
    private final JdbcClient jdbc;

    ApproveMinutes(Meetings meetings, PackLinks links, MinutesText text, JdbcClient jdbc) {
        this.meetings = meetings;
        this.links = links;
        this.text = text;
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "approve-minutes";
    }

    @Override
    public void prepare(OpenTask task) {
        Meeting meeting = meetings.get(task.businessKey());
        task.local("minutesText", text.of(meeting).lines().limit(60).collect(Collectors.joining("\n")).transform(
                whole -> whole.length() > 3_900 ? whole.substring(0, 3_900) + " …" : whole));
        task.dueOn(meeting.meetingDate());
        links.on(task, meeting);
    }

    @Override
    public void submit(Submission sent) {
        Meeting meeting = meetings.get(sent.businessKey());
        boolean approved = sent.values().flag("minutesApproved");
        if (approved) {
            jdbc.sql("update meeting set approved_by = ? where id = ?").params(sent.person(), meeting.id()).update();
        }
    }
}
