package no.arshjul.draft;

import no.arshjul.flow.PersonalWork.Work;

/** Where a draft lies: one person's, at a task or at a start form. */
record Desk(String kind, String item, String person, String county, String deployment) {

    static final String TASK = "task";
    static final String START = "start";

    static Desk of(String kind, String person, Work work) {
        return new Desk(kind, work.item(), person, work.county(), work.deployment());
    }
}
