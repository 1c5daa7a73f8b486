package no.arshjul.decision;

import static no.arshjul.ledger.Account.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Place;
import no.arshjul.ledger.Posting;

/** The invariants of a county's money, reckoned from the list of postings and from what people decided, not by the book. */
final class CountyCheck {

    private static final List<Account> STANDING = CountyLife.standing();

    private final CountyLife county;
    private final CountyBooks books;
    private final Set<Long> taken = new HashSet<>();
    private int looked;

    CountyCheck(CountyLife county) {
        this.county = county;
        this.books = county.books;
    }

    void holds() {
        county.calls.forEach(this::call);
        county.cases.forEach(this::aCase);
        same(everywhere(FRAME, LEFT_OVER), everywhere(LEFT_OVER, FRAME), "left over and not arrived");
        same(everywhere(SET_OFF, SETTLED), keptBack(), "settled is what was kept back");
        reversals();
    }

    private void call(CountyLife.Call call) {
        long standing = STANDING.stream().mapToLong(account -> books.inCycle(account, call.key)).sum();
        long out = books.moved(call.key, FRAME, LEFT_OVER);
        same(standing + out, call.allotted, call.key, ": all that was allotted stands somewhere");
        same(books.inCycle(SET_ASIDE, call.key), call.setAside, call.key, ": set aside");
        same(call.net, call.allotted - call.setAside - call.bound, call.key, ": net");
        long bound = books.moved(call.key, FRAME, BOUND) - books.moved(call.key, BOUND, FRAME);
        same(bound, call.bound - call.boundFreed, call.key, ": bound");
        if (call.first) {
            yes(books.inCycle(BOUND, call.key) <= county.promised(call.year), call.key, ": bound is never more than is promised");
        }
        if (call.divided) {
            same(call.regions.values().stream().mapToLong(part -> part).sum(), call.net - call.direct, call.key, ": the regions' frames");
            call.regions.forEach((region, part) -> same(books.apportioned(call.key, region), part, call.key, ": given to ", region));
        }
    }

    private long everywhere(Account from, Account to) {
        return county.calls.stream().mapToLong(call -> books.moved(call.key, from, to)).sum();
    }

    /** What instalments were set off. */
    private long keptBack() {
        return county.cases.stream().flatMap(one -> one.grants.values().stream()).flatMap(grant -> grant.instalments.values().stream())
                .flatMap(List::stream).filter(instalment -> instalment[1] == 2).mapToLong(instalment -> instalment[0]).sum();
    }

    private void aCase(CountyLife.Case one) {
        one.decided.forEach((year, amounts) -> {
            CountyLife.Grant grant = one.grants.get(year);
            for (int i = 0; i < 2; i++) {
                Place place = CountyLife.place(one, grant == null ? one.call : grant.call, i, year);
                boolean gone = grant != null || one.replaced.contains(year) || one.released || year == one.call.year;
                same(books.tallied(COMMITTED, place), gone ? 0 : amounts[i], one.number, " ", year, ": promised");
                if (grant != null) {
                    payee(one, grant, i, place, amounts[i]);
                }
            }
            yes(!(one.replaced.contains(year) && grant != null), one.number, " ", year, ": replaced, and paid beside");
        });
    }

    private void payee(CountyLife.Case one, CountyLife.Grant grant, int i, Place place, long decided) {
        String name = one.number + " " + grant.year + " " + one.payees().get(i);
        List<Posting> all = books.ofPayee(place);
        long given = sum(all, REGION, GRANTED) + sum(all, BOUND, GRANTED) - sum(all, GRANTED, REGION) - sum(all, GRANTED, BOUND)
                - all.stream().filter(p -> p.cause() == Cause.CHANGED && (p.to() == FREED || p.to() == UNSPENT)).mapToLong(p -> p.amount().amount()).sum();
        same(given, decided, name, ": given is what was decided");
        long due = 0;
        long paid = 0;
        for (long[] instalment : grant.instalments.get(one.payees().get(i))) {
            due += instalment[1] == 0 ? instalment[0] : 0;
            paid += instalment[1] == 1 || instalment[1] == 2 ? instalment[0] : 0;
        }
        same(books.tallied(DUE, place), due, name, ": due");
        same(sum(all, DUE, PAID) - sum(all, PAID, DUE), paid, name, ": paid");
        if (grant.status.equals("ended")) {
            List.of(GRANTED, DUE, PAID, UNSPENT).forEach(account -> same(books.tallied(account, place), 0, name, ": ended with ", account));
        }
    }

    private void reversals() {
        for (; looked < books.postings.size(); looked++) {
            Posting posting = books.postings.get(looked);
            if (posting.reverses() != null) {
                Posting first = books.postings.get((int) (posting.reverses() - 1));
                yes(taken.add(posting.reverses()) && first.from() == posting.to() && first.to() == posting.from() && first.amount().equals(posting.amount())
                        && first.place().equals(posting.place()), "posting ", posting.id(), " is the exact opposite of ", posting.reverses(), ", once");
            }
        }
    }

    private static long sum(List<Posting> postings, Account from, Account to) {
        return postings.stream().filter(p -> p.from() == from && p.to() == to).mapToLong(p -> p.amount().amount()).sum();
    }

    /** The words are put together only when they are needed. */
    private static void same(long found, long wanted, Object... what) {
        if (found != wanted) {
            throw new AssertionError(Stream.of(what).map(Object::toString).collect(Collectors.joining()) + ": " + found + ", not " + wanted);
        }
    }

    private static void yes(boolean holds, Object... what) {
        if (!holds) {
            throw new AssertionError(Stream.of(what).map(Object::toString).collect(Collectors.joining()));
        }
    }
}
