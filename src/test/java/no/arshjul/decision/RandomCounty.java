package no.arshjul.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * A county whose people do what comes into their heads, within the rules: it opens years and second calls, reports, moves, decides,
 * declines, changes decisions, pays, has payments returned, reports, settles, and refers new reports to old decisions.
 */
final class RandomCounty {

    private static final int FIRST_YEAR = 2027;

    final CountyLife life;
    private final CallActs calls;
    private final GrantActs grants;
    private final List<String> log = new ArrayList<>();

    RandomCounty(long seed, CountyRules rules) {
        life = new CountyLife(seed, rules);
        calls = new CallActs(life);
        grants = new GrantActs(life);
    }

    List<String> log() {
        return log;
    }

    /** Opens the first year, and then does this many acts. @param after called after each of them */
    void live(int acts, Runnable after) {
        act("opens " + FIRST_YEAR, () -> calls.open(FIRST_YEAR), after);
        for (int act = 0; act < acts; act++) {
            switch (life.random.nextInt(11)) {
                case 0, 1, 9 -> act("goes on with the calls", calls::goOn, after);
                case 2 -> act("changes a decision", grants::change, after);
                case 3, 4 -> act("makes something due", grants::makeDue, after);
                case 5, 6 -> act("pays", grants::pay, after);
                case 7 -> act("has a payment returned", grants::returned, after);
                case 8 -> act("reports", grants::report, after);
                default -> act("declines", grants::decline, after);
            }
        }
    }

    private void act(String what, Runnable act, Runnable after) {
        log.add(what);
        act.run();
        after.run();
    }
}
