package no.arshjul.decision;

import static no.arshjul.decision.CountyLife.call;
import static no.arshjul.decision.CountyLife.place;
import static no.arshjul.decision.CountyLife.total;
import static no.arshjul.ledger.Account.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.arshjul.decision.CountyLife.Call;
import no.arshjul.decision.CountyLife.Case;
import no.arshjul.decision.CountyLife.Grant;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Place;
import no.arshjul.money.FrameDivision;
import no.arshjul.money.Kroner;
import no.arshjul.money.UniversityShare;

/** Calls are opened, divided and decided at random: of what regions ask, of what is left over, and of what earlier years have promised. */
final class CallActs {

    private final CountyLife life;
    private final CountyBooks books;
    private final CountyRules rules;
    private final Random random;
    private int number;

    CallActs(CountyLife life) {
        this.life = life;
        this.books = life.books;
        this.rules = life.rules;
        this.random = life.random;
    }

    void goOn() {
        Call last = life.calls.get(life.calls.size() - 1);
        if (!last.divided) {
            divide(last);
        } else if (!last.decided) {
            decide(last);
        } else if (random.nextInt(3) == 0 && life.calls.stream().filter(call -> call.year == last.year).count() < 3) {
            second(last.year);
        } else {
            open(last.year + 1);
        }
    }

    void open(int year) {
        Call call = opened(year, "ROGALAND-" + year);
        call.first = true;
        long promised = life.promised(year);
        call.allotted = promised + life.upTo(3_000_000);
        call.bound = promised;
        books.move(call(call), STATE, FRAME, call.allotted, Cause.ALLOTMENT);
        setAside(call);
        books.move(call(call), FRAME, BOUND, call.bound, Cause.BOUND_EARLIER);
    }

    private void second(int year) {
        Call call = opened(year, "ROGALAND-" + year + "-" + (char) ('A' + life.calls.stream().filter(one -> one.year == year).count()));
        long missing = call.allotted = life.upTo(life.calls.stream().filter(one -> one.decided && one.year == year).mapToLong(life::leftOver).sum());
        for (Call source : life.calls.stream().filter(one -> one.decided && one.year == year).toList()) {
            long part = Math.min(missing, life.leftOver(source));
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

    private Call opened(int year, String key) {
        Call call = new Call();
        call.key = key;
        call.year = year;
        life.calls.add(call);
        return call;
    }

    private void setAside(Call call) {
        call.setAside = random.nextInt(3) == 0 ? life.upTo(call.allotted - call.bound) : 0;
        call.net = call.allotted - call.setAside - call.bound;
        books.move(call(call), FRAME, SET_ASIDE, call.setAside, Cause.SET_ASIDE);
    }

    private void divide(Call call) {
        List<FrameDivision.Claimant> regions = new ArrayList<>();
        for (int rank = 0; rank <= random.nextInt(7); rank++) {
            regions.add(new FrameDivision.Claimant("region-" + rank, rank, BigDecimal.valueOf(1 + life.upTo(99_999), 2)));
        }
        FrameDivision division = new FrameDivision(List.of("figures", "equal", "base-and-figures").get(random.nextInt(3)), Kroner.of(life.upTo(50_000)),
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
            one.earlier = life.cases.stream().filter(old -> old.call.year < call.year && old.owner.equals(one.owner) && random.nextBoolean()).findFirst().orElse(null);
            life.cases.add(one);
            for (int year = call.year; year <= call.year + random.nextInt(3); year++) {
                decide(one, year);
            }
        }
        if (call.first) {
            life.cases.stream().filter(one -> one.call.year < call.year && !one.released && !one.grants.containsKey(call.year) && !one.replaced.contains(call.year))
                    .filter(one -> total(one, call.year) > 0).forEach(one -> callIn(call, one));
        }
        call.decided = true;
        for (int year = call.first ? call.year : call.year + 1; year < call.year + 5; year++) {
            life.follow(year);
        }
    }

    /** Asked for more than there is, moved by the forum from other regions as far as they hold it. */
    private void decide(Case one, int year) {
        boolean now = year == one.call.year;
        long most = now ? one.call.regions.keySet().stream().mapToLong(r -> books.balance(REGION, call(one.call).region(r))).sum() / 2 : 200_000;
        long[] amounts = {life.upTo(most / 2), life.upTo(most / 2)};
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
        if (earlier == null || earlier.replaced.contains(year) || earlier.grants.containsKey(year) || !rules.replaces()) {
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
}
