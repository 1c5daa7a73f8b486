package no.arshjul.forum;

import java.time.LocalDate;
import java.util.List;

/** What a later version of a meeting's papers added. @param number counted from 1; the version is one more */
record Addendum(int number, LocalDate madeOn, List<PackChange> changes) {
}
