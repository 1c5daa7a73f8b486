package no.arshjul.notice;

import java.time.LocalDate;
import no.arshjul.calendar.Deadline;

/** Counts an appeal deadline as domstolloven §§ 148–149 do (R9, R10). */
final class AppealDeadline {

    private AppealDeadline() {
    }

    /** Weeks end on the weekday that they began on: the day of the notice itself isn't counted. */
    static LocalDate from(LocalDate reached, int weeks, boolean rolls) {
        LocalDate last = reached.plusWeeks(weeks);
        return rolls ? Deadline.rolledForward(last).date() : last;
    }

    /**
     * The deadline as it stands now.
     *
     * @param interrupted when reasons were asked for, or null
     * @param reasons     when they reached the party, from when it counts anew, or null
     * @return null while the reasons are waited for
     */
    static LocalDate standing(LocalDate reached, LocalDate interrupted, LocalDate reasons, int weeks, boolean rolls) {
        if (interrupted == null) {
            return from(reached, weeks, rolls);
        }
        return reasons == null ? null : from(reasons, weeks, rolls);
    }
}
