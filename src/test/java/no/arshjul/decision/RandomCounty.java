package no.arshjul.decision;

import static no.arshjul.ledger.Account.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Place;
import no.arshjul.ledger.Posting;
import no.arshjul.money.FrameDivision;
import no.arshjul.money.UniversityShare;

/**
 * A county whose people do what comes into their heads, within the rules: it opens years and second calls, reports, moves, decides,
 * declines, changes decisions, pays, has payments returned, reports, settles, and refers new reports to old decisions.
 */
final class RandomCounty {

    static final int FIRST_YEAR = 2027;

    /** A call. @see CountyCheck */
    static final class Call {
        String key;
        int year;
        boolean first;
        long allotted;
        long setAside;
        long bound;
        long boundFreed;
        long net;
        long direct;
        boolean divided;
        boolean decided;
        Map<String, Long> regions = new LinkedHashMap<>();
    }

    static final class Grant {
        Call call;
        int year;
        String status = "decided";
        Map<String, List<long[]>> instalments = new TreeMap<>(); // payee → {amount, 0 due, 1 paid, 2 set off, 3 given up}
    }

    static final class Case {
        String number;
        Call call;
        String region;
        String owner;
        Case earlier;
        boolean released;
        Map<Integer, long[]> decided = new TreeMap<>();
        Map<Integer, Grant> grants = new TreeMap<>();
        TreeSet<Integer> replaced = new TreeSet<>();

        List<String> payees() {
            return List.of(owner, "university");
        }
    }

    final CountyBooks books = new CountyBooks();
    final List<Call> calls = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();
    private final CountyRules rules;
    private final Random random;
    private final List<String> log = new ArrayList<>();
    private int number;

    RandomCounty(long seed, CountyRules rules) {
        this.random = new Random(seed);
        this.rules = rules;
    }

    List<String> log() {
        return log;
    }

    /** Opens the first year, and then does this many acts. @param after called after each of them */
    void live(int acts, Runnable after) {
        act("opens " + FIRST_YEAR, () -> open(FIRST_YEAR), after);
        for (int act = 0; act < acts; act++) {
            switch (random.nextInt(10)) {
                case 0, 1 -> act("goes on with the calls", this::goOn, after);
                case 2 -> act("changes a decision", this::change, after);
                case 3, 4 -> act("makes something due", this::makeDue, after);
                case 5, 6 -> act("pays", this::pay, after);
                case 7 -> act("has a payment returned", this::returned, after);
                case 8 -> act("reports", this::report, after);
                default -> act("declines", this::decline, after);
            }
        }
    }

    private void act(String what, Runnable act, Runnable after) {
        log.add(what);
        act.run();
        after.run();
    }

    private void goOn() {
        Call last = calls.get(calls.size() - 1);
        if (!last.divided) {
            divide(last);
        } else if (!last.decided) {
            decide(last);
        } else if (random.nextInt(3) == 0 && calls.stream().filter(call -> call.year == last.year).count() < 3) {
            second(last.year);
        } else {
            open(last.year + 1);
        }
    }

    private void open(int year) {
        Call call = call(year, "ROGALAND-" + year);
        call.first = true;
        long promised = promised(year);
        call.allotted = promised + upTo(3_000_000);
        call.bound = promised;
        books.move(call(call), STATE, FRAME, call.allotted, Cause.ALLOTMENT);
        setAside(call);
        books.move(call(call), FRAME, BOUND, call.bound, Cause.BOUND_EARLIER);
    }

    private void second(int year) {
        Call call = call(year, "ROGALAND-" + year + "-" + (char) ('A' + calls.stream().filter(one -> one.year == year).count()));
        long missing = call.allotted = upTo(calls.stream().filter(one -> one.decided && one.year == year).mapToLong(this::leftOver).sum());
        for (Call source : calls.stream().filter(one -> one.decided && one.year == year).toList()) {
            long part = Math.min(missing, leftOver(source));
            for (String region : source.regions.keySet()) {
                long lacking = part - Math.min(part, books.balance(FRAME, call(source)));
                books.move(call(source).region(region), REGION, FRAME, Math.min(lacking, books.balance(REGION, call(source).region(region))), Cause.LEFT_OVER);
            }
            books.move(call(source), FREED, FRAME, part - Math.min(part, books.balance(FRAME, call(source))), Cause.LEFT_OVER);
            books.move(call(source), FRAME, LEFT_OVER, part, Cause.LEFT_OVER);
            books.move(call(call), LEFT_OVER, FRAME, rules.leftOver(part), Cause.LEFT_OVER);
            missing -= part;
        }
        setAside(call);
    }

    private Call call(int year, String key) {
        Call call = new Call();
        call.key = key;
        call.year = year;
        calls.add(call);
        return call;
    }

    private void setAside(Call call) {
        call.setAside = random.nextInt(3) == 0 ? upTo(call.allotted - call.bound) : 0;
        call.net = call.allotted - call.setAside - call.bound;
        books.move(call(call), FRAME, SET_ASIDE, call.setAside, Cause.SET_ASIDE);
    }

    private long leftOver(Call call) {
        return books.balance(FRAME, call(call)) + books.balance(FREED, call(call))
                + call.regions.keySet().stream().mapToLong(region -> books.balance(REGION, call(call).region(region))).sum();
    }

    private void divide(Call call) {
        List<FrameDivision.Claimant> regions = new ArrayList<>();
        for (int rank = 0; rank <= random.nextInt(7); rank++) {
            regions.add(new FrameDivision.Claimant("region-" + rank, rank, BigDecimal.valueOf(1 + upTo(99_999), 2)));
        }
        FrameDivision division = new FrameDivision(List.of("figures", "equal", "base-and-figures").get(random.nextInt(3)), no.arshjul.money.Kroner.of(upTo(50_000)),
                random.nextBoolean(), random.nextInt(4) == 0 ? random.nextInt(30) : 0, new UniversityShare(random.nextInt(101), random.nextBoolean() ? "owner" : "university"));
        call.direct = call.net * division.directPercent() / 100;
        call.regions = rules.divide(division, call.net, regions);
        call.regions.forEach((region, part) -> books.move(call(call).region(region), FRAME, REGION, part, Cause.APPORTIONMENT));
        call.divided = true;
    }

    private void decide(Call call) {
        for (int reports = random.nextInt(6); reports >= 0; reports--) {
            Case one = new Case();
            one.number = "ROGALAND-" + call.year + "-%04d".formatted(++number);
            one.call = call;
            one.owner = "owner-" + random.nextInt(4);
            one.region = new ArrayList<>(call.regions.keySet()).get(random.nextInt(call.regions.size()));
            one.earlier = cases.stream().filter(old -> old.call.year < call.year && old.owner.equals(one.owner) && random.nextBoolean()).findFirst().orElse(null);
            cases.add(one);
            for (int year = call.year; year <= call.year + random.nextInt(3); year++) {
                decide(one, year);
            }
        }
        if (call.first) {
            cases.stream().filter(one -> one.call.year < call.year && !one.released && !one.grants.containsKey(call.year) && !one.replaced.contains(call.year))
                    .filter(one -> total(one, call.year) > 0).forEach(one -> callIn(call, one));
        }
        call.decided = true;
        for (int year = call.first ? call.year : call.year + 1; year < call.year + 5; year++) {
            follow(year);
        }
    }

    /** Asked for more than there is, moved by the forum from other regions as far as they hold it. */
    private void decide(Case one, int year) {
        boolean now = year == one.call.year;
        long most = now ? one.call.regions.keySet().stream().mapToLong(r -> books.balance(REGION, call(one.call).region(r))).sum() / 2 : 200_000;
        long[] amounts = {upTo(most / 2), upTo(most / 2)};
        one.decided.put(year, amounts);
        long[] fromBound = replace(one, year, amounts);
        if (!now) {
            for (int i = 0; i < 2; i++) {
                books.move(place(one, one.call, i, year), FUTURE, COMMITTED, amounts[i], Cause.COMMITMENT);
            }
            return;
        }
        cover(one, amounts[0] + amounts[1] - fromBound[0] - fromBound[1]);
        for (int i = 0; i < 2; i++) {
            books.move(place(one, one.call, i, year), BOUND, GRANTED, fromBound[i], Cause.DECISION);
            books.move(place(one, one.call, i, year), REGION, GRANTED, amounts[i] - fromBound[i], Cause.DECISION);
        }
        grant(one, one.call, year);
    }

    /** @return what of the new amounts is paid by what was bound for the old ones */
    private long[] replace(Case one, int year, long[] amounts) {
        Case earlier = one.earlier;
        if (earlier == null || earlier.replaced.contains(year) || earlier.grants.containsKey(year) || amounts[0] + amounts[1] == 0 || !rules.replaces()) {
            if (earlier != null && !rules.replaces() && total(earlier, year) > 0) {
                earlier.replaced.add(year);
            }
            return new long[2];
        }
        long[] promised = {books.balance(COMMITTED, place(earlier, earlier.call, 0, year)), books.balance(COMMITTED, place(earlier, earlier.call, 1, year))};
        if (promised[0] + promised[1] == 0) {
            return new long[2];
        }
        for (int i = 0; i < 2; i++) {
            books.move(place(earlier, earlier.call, i, year), COMMITTED, FUTURE, promised[i], Cause.REPLACED);
        }
        earlier.replaced.add(year);
        long[] part = {Math.min(amounts[0], promised[0]), Math.min(amounts[1], promised[1])};
        return year == one.call.year && part[0] + part[1] <= books.balance(BOUND, call(one.call)) ? part : new long[2];
    }

    private void cover(Case one, long needed) {
        Place own = call(one.call).region(one.region);
        long missing = needed - books.balance(REGION, own);
        for (String other : one.call.regions.keySet()) {
            long part = Math.min(missing, books.balance(REGION, call(one.call).region(other)));
            if (!other.equals(one.region) && part > 0) {
                books.move(call(one.call).region(other), REGION, FRAME, part, Cause.FORUM_MOVE);
                books.move(own, FRAME, REGION, part, Cause.FORUM_MOVE);
                missing -= part;
            }
        }
    }

    private void callIn(Call call, Case one) {
        if (total(one, call.year) <= books.balance(BOUND, call(call))) {
            for (int i = 0; i < 2; i++) {
                Place place = place(one, call, i, call.year);
                books.move(place, COMMITTED, FUTURE, one.decided.get(call.year)[i], Cause.COMMITMENT_CALLED);
                books.move(place, BOUND, GRANTED, one.decided.get(call.year)[i], Cause.DECISION);
            }
            grant(one, call, call.year);
        }
    }

    private void grant(Case one, Call call, int year) {
        if (total(one, year) > 0) {
            Grant grant = new Grant();
            grant.call = call;
            grant.year = year;
            one.payees().forEach(payee -> grant.instalments.put(payee, new ArrayList<>()));
            one.grants.put(year, grant);
        }
    }

    /** What is bound follows what is promised. */
    private void follow(int year) {
        calls.stream().filter(call -> call.first && call.year == year).forEach(call -> {
            long bound = books.balance(BOUND, call(call));
            long less = rules.freed(bound, promised(year));
            books.move(call(call), BOUND, FRAME, less, Cause.BOUND_FREED);
            long more = call.divided ? 0 : Math.min(Math.max(0, promised(year) - bound), call.net);
            books.move(call(call), FRAME, BOUND, more, Cause.BOUND_EARLIER);
            if (call.divided) {
                call.boundFreed += less;
            } else {
                call.bound += more - less;
                call.net -= more - less;
            }
        });
    }

    private void decline() {
        Entry found = any("decided");
        if (found == null || found.grant.year != found.one.call.year) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            books.move(found.place(i), GRANTED, FREED, books.balance(GRANTED, found.place(i)), Cause.DECLINED);
            for (int year : found.one.decided.keySet()) {
                Place later = place(found.one, found.one.call, i, year);
                books.move(later, COMMITTED, FUTURE, books.balance(COMMITTED, later), Cause.DECLINED);
            }
        }
        found.one.released = true;
        found.grant.status = "declined";
        found.one.decided.keySet().stream().filter(year -> year > found.one.call.year).forEach(this::follow);
    }

    /** A first instalment or a later one; what the payee owes is kept back. */
    private void makeDue() {
        Entry found = random.nextBoolean() ? any("decided") : any("running");
        if (found == null) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            long amount = random.nextBoolean() ? books.balance(GRANTED, found.place(i)) : upTo(books.balance(GRANTED, found.place(i)));
            books.move(found.place(i), GRANTED, DUE, amount, Cause.INSTALMENT_DUE);
            long left = amount;
            for (Case other : cases) {
                for (Grant old : other.grants.values()) {
                    if (other.payees().get(i).equals(found.one.payees().get(i)) && left > 0) {
                        Place owing = place(other, old.call, i, old.year);
                        long part = rules.setOff(books.balance(SET_OFF, owing), left);
                        books.move(found.place(i), DUE, PAID, part, Cause.SET_OFF);
                        books.move(owing, SET_OFF, SETTLED, Math.min(part, books.balance(SET_OFF, owing)), Cause.SET_OFF);
                        left -= part;
                    }
                }
            }
            add(found, i, amount - left, 2);
            add(found, i, left, 0);
        }
        found.grant.status = "running";
    }

    private static void add(Entry found, int payee, long amount, int status) {
        if (amount > 0) {
            found.instalments(payee).add(new long[] {amount, status});
        }
    }

    private void pay() {
        Entry found = any("running");
        if (found == null) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            for (long[] instalment : found.instalments(i)) {
                if (instalment[1] == 0 && random.nextInt(3) > 0) {
                    books.move(found.place(i), DUE, PAID, instalment[0], Cause.PAYMENT);
                    instalment[1] = 1;
                }
            }
        }
    }

    /** The bank sends a payment back: it is reversed, and due again. */
    private void returned() {
        Entry found = any("running");
        for (int i = 0; found != null && i < 2; i++) {
            for (long[] instalment : found.instalments(i)) {
                Posting payment = instalment[1] != 1 ? null : books.ofPayee(found.place(i)).stream().filter(p -> p.cause() == Cause.PAYMENT)
                        .filter(p -> p.amount().amount() == instalment[0] && books.postings.stream().noneMatch(r -> r.reverses() != null && r.reverses() == p.id()))
                        .findFirst().orElse(null);
                if (payment != null && instalment[0] <= books.balance(PAID, found.place(i))) {
                    instalment[1] = 0;
                    if (rules.reversesReturned()) {
                        books.reverse(payment);
                    }
                    return;
                }
            }
        }
    }

    /** An appeal, an amendment or a withdrawal: anything up to what there is money for. */
    private void change() {
        Entry found = random.nextBoolean() ? any("decided") : any("running");
        if (found == null) {
            return;
        }
        long more = leftOver(found.grant.call);
        long[] now = found.one.decided.get(found.grant.year);
        long[] wanted = random.nextInt(4) == 0 ? new long[2] : new long[] {upTo(now[0] + more / 3), upTo(now[1] + more / 3)};
        boolean running = found.grant.status.equals("running");
        for (int i = 0; i < 2; i++) {
            rebook(found, i, wanted[i], running);
        }
        found.one.decided.put(found.grant.year, wanted);
    }

    private void rebook(Entry found, int payee, long wanted, boolean running) {
        Place place = found.place(payee);
        Rebooking rebooking = rules.rebook(books.ofPayee(place), wanted, running);
        rebooking.reversals().forEach(id -> books.reverse(books.postings.stream().filter(p -> p.id() == id).findFirst().orElseThrow()));
        find(found.grant.call, place, rebooking.give().amount());
        books.move(place, REGION, GRANTED, rebooking.give().amount(), Cause.DECISION);
        books.move(place, GRANTED, FREED, rebooking.free().amount(), Cause.CHANGED);
        books.move(place, DUE, FREED, rebooking.freeDue().amount(), Cause.CHANGED);
        books.move(place, PAID, UNSPENT, rebooking.claim().amount(), Cause.CHANGED);
        books.move(place, UNSPENT, CLAIMED, rebooking.claim().amount(), Cause.REPAYMENT_CLAIMED);
        books.move(place, GRANTED, DUE, rebooking.due().amount(), Cause.INSTALMENT_DUE);
        long difference = books.balance(DUE, place) - found.instalments(payee).stream().filter(one -> one[1] == 0).mapToLong(one -> one[0]).sum();
        add(found, payee, difference, 0);
        for (long[] open : found.instalments(payee)) {
            difference += difference < 0 && open[1] == 0 ? reduce(open, -difference) : 0;
        }
    }

    private static long reduce(long[] instalment, long by) {
        long part = Math.min(by, instalment[0]);
        instalment[0] -= part;
        instalment[1] = instalment[0] == 0 ? 3 : 0;
        return part;
    }

    private void find(Call call, Place at, long needed) {
        Place own = call(call).region(at.region());
        books.move(own, FRAME, REGION, Math.min(missing(own, needed), books.balance(FRAME, own)), Cause.CHANGED);
        for (String other : call.regions.keySet()) {
            long part = other.equals(at.region()) ? 0 : Math.min(missing(own, needed), books.balance(REGION, own.region(other)));
            books.move(own.region(other), REGION, FRAME, part, Cause.FORUM_MOVE);
            books.move(own, FRAME, REGION, part, Cause.FORUM_MOVE);
        }
        long freed = missing(own, needed);
        books.move(own, FREED, FRAME, freed, Cause.CHANGED);
        books.move(own, FRAME, REGION, freed, Cause.CHANGED);
    }

    private long missing(Place own, long needed) {
        return Math.max(0, needed - books.balance(REGION, own));
    }

    /** The report is accepted: the unpaid rest is given up, the paid one used or unspent, and that is settled. */
    private void report() {
        Entry found = any("running");
        if (found == null) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            Place place = found.place(i);
            books.move(place, GRANTED, FREED, books.balance(GRANTED, place), Cause.GIVEN_UP);
            for (long[] instalment : found.instalments(i)) {
                if (instalment[1] == 0) {
                    books.move(place, DUE, FREED, instalment[0], Cause.GIVEN_UP);
                    instalment[1] = 3;
                }
            }
            long paid = books.balance(PAID, place);
            long spent = random.nextBoolean() ? paid : upTo(paid);
            long unspent = rules.unspent(paid, spent);
            books.move(place, PAID, UNSPENT, unspent, Cause.UNSPENT);
            books.move(place, PAID, USED, spent, Cause.USE);
            switch (random.nextInt(3)) {
                case 0 -> books.move(place, UNSPENT, TRANSFERRED, unspent, Cause.TRANSFER);
                case 1 -> books.move(place, UNSPENT, SET_OFF, unspent, Cause.SET_OFF);
                default -> {
                    books.move(place, UNSPENT, CLAIMED, unspent, Cause.REPAYMENT_CLAIMED);
                    books.move(place, CLAIMED, RETURNED, books.balance(CLAIMED, place), Cause.REPAID);
                }
            }
        }
        found.grant.status = "ended";
    }

    private record Entry(Case one, Grant grant) {

        Place place(int payee) {
            return RandomCounty.place(one, grant.call, payee, grant.year);
        }

        List<long[]> instalments(int payee) {
            return grant.instalments.get(one.payees().get(payee));
        }
    }

    private Entry any(String status) {
        List<Entry> all = new ArrayList<>();
        cases.forEach(one -> one.grants.values().stream().filter(grant -> grant.status.equals(status)).forEach(grant -> all.add(new Entry(one, grant))));
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    long promised(int year) {
        return cases.stream().filter(one -> one.decided.containsKey(year) && year > one.call.year)
                .mapToLong(one -> books.balance(COMMITTED, place(one, one.call, 0, year)) + books.balance(COMMITTED, place(one, one.call, 1, year))).sum();
    }

    static long total(Case one, int year) {
        return one.decided.containsKey(year) ? one.decided.get(year)[0] + one.decided.get(year)[1] : 0;
    }

    static Place call(Call call) {
        return Place.of("rogaland", call.key, "school", call.year);
    }

    static Place place(Case one, Call call, int payee, int year) {
        return Place.of("rogaland", call.key, "school", year).region(one.region).ofCase(one.number, one.payees().get(payee));
    }

    private long upTo(long most) {
        return random.nextInt(8) == 0 ? 0 : random.nextLong(most + 1);
    }

    static List<Account> standing() {
        List<Account> standing = new ArrayList<>(List.of(Account.values()));
        standing.removeAll(List.of(STATE, FUTURE, COMMITTED, LEFT_OVER));
        return standing;
    }
}
