package no.arshjul.forum;

import java.time.LocalDate;

/** A meeting of the collaboration forum. @param status calling, called, minutes or approved */
record Meeting(long id, String key, String cycle, String status, LocalDate meetingDate, String place) {
}
