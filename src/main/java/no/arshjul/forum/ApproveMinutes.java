package no.arshjul.forum;

import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forum's leader approves the minutes of all schemes, or sends them back with a remark. */
@Component
class ApproveMinutes implements FormHandler {

    private static final int MOST_LINES = 60;
    private static final int MOST_SIGNS = 3_900;

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
        task.local("minutesText", shortened(text.of(meeting)));
        task.dueOn(meeting.meetingDate());
        links.on(task, meeting);
    }

    /** Whole lines, as many as a text value has room for. */
    private static String shortened(String text) {
        StringBuilder kept = new StringBuilder();
        for (String line : text.lines().limit(MOST_LINES).toList()) {
            if (kept.length() + line.length() > MOST_SIGNS) {
                return kept.append("…").toString();
            }
            kept.append(kept.isEmpty() ? "" : "\n").append(line);
        }
        return kept.toString();
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
