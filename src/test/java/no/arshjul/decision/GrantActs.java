package no.arshjul.decision;

import static no.arshjul.decision.CountyLife.call;
import static no.arshjul.decision.CountyLife.place;
import static no.arshjul.ledger.Account.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.arshjul.decision.CountyLife.Call;
import no.arshjul.decision.CountyLife.Case;
import no.arshjul.decision.CountyLife.Grant;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Place;
import no.arshjul.ledger.Posting;

/** Grants are declined, changed, paid, returned by the bank, reported and settled at random. */
final class GrantActs {

    private final CountyLife life;
    private final CountyBooks books;
    private final CountyRules rules;
    private final Random random;

    GrantActs(CountyLife life) {
        this.life = life;
        this.books = life.books;
        this.rules = life.rules;
        this.random = life.random;
    }

    void decline() {
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
        found.one.decided.keySet().stream().filter(year -> year > found.one.call.year).forEach(life::follow);
    }

    /** A first instalment or a later one; what the payee owes is kept back. */
    void makeDue() {
        Entry found = random.nextBoolean() ? any("decided") : any("running");
        if (found == null) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            long amount = random.nextBoolean() ? books.balance(GRANTED, found.place(i)) : life.upTo(books.balance(GRANTED, found.place(i)));
            books.move(found.place(i), GRANTED, DUE, amount, Cause.INSTALMENT_DUE);
            long left = amount;
            for (Case other : life.cases) {
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

    void pay() {
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
    void returned() {
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
    void change() {
        Entry found = random.nextBoolean() ? any("decided") : any("running");
        if (found == null) {
            return;
        }
        long more = life.leftOver(found.grant.call);
        long[] now = found.one.decided.get(found.grant.year);
        long[] wanted = random.nextInt(4) == 0 ? new long[2] : new long[] {life.upTo(now[0] + more / 3), life.upTo(now[1] + more / 3)};
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
    void report() {
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
            long spent = random.nextBoolean() ? paid : life.upTo(paid);
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
            return CountyLife.place(one, grant.call, payee, grant.year);
        }

        List<long[]> instalments(int payee) {
            return grant.instalments.get(one.payees().get(payee));
        }
    }

    private Entry any(String status) {
        List<Entry> all = new ArrayList<>();
        life.cases.forEach(one -> one.grants.values().stream().filter(grant -> grant.status.equals(status)).forEach(grant -> all.add(new Entry(one, grant))));
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }
}
