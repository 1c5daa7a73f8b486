package no.arshjul.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.notice.Notice;
import no.arshjul.notice.Notices;
import no.arshjul.registry.Guideline;
import org.springframework.stereotype.Component;

/** Until when instalments after the first wait, where the guideline lets them wait for the appeal deadline. */
@Component
class AppealWait {

    /** While reasons that were asked for are waited for, there is no deadline yet. */
    private static final int LOOK_AGAIN_DAYS = 7;

    private final Notices notices;
    private final Clock clock;

    AppealWait(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** The first day after the deadline as it is known now; empty where nothing waits for it. */
    Optional<LocalDate> until(String caseNumber, String owner, Guideline guideline) {
        if (!guideline.payment().awaitAppeal()) {
            return Optional.empty();
        }
        Optional<Notice> notice = notices.latest(caseNumber, owner);
        if (notice.filter(Notice::isInterrupted).isPresent()) {
            return Optional.of(Norway.today(clock).plusDays(LOOK_AGAIN_DAYS));
        }
        return Optional.of(notice.map(Notice::appealDeadline).orElseGet(() -> asIfSentToday(guideline)).plusDays(1));
    }

    private LocalDate asIfSentToday(Guideline guideline) {
        LocalDate last = Norway.today(clock).plusDays(guideline.appeals().noticeDays()).plusWeeks(guideline.appeals().weeks());
        return guideline.rolls("appeal") ? Deadline.rolledForward(last).date() : last;
    }
}
