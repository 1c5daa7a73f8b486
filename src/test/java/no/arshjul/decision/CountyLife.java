package no.arshjul.decision;

import static no.arshjul.ledger.Account.*;

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

/** What a random county has: its calls, cases and books; and the rules that it follows. */
final class CountyLife {

    /** A call for reports, with its frame. */
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
    final CountyRules rules;
    final Random random;

    CountyLife(long seed, CountyRules rules) {
        this.random = new Random(seed);
        this.rules = rules;
    }

    long leftOver(Call call) {
        return books.balance(FRAME, call(call)) + books.balance(FREED, call(call))
                + call.regions.keySet().stream().mapToLong(region -> books.balance(REGION, call(call).region(region))).sum();
    }

    /** What is bound follows what is promised. */
    void follow(int year) {
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

    long upTo(long most) {
        return random.nextInt(8) == 0 ? 0 : random.nextLong(most + 1);
    }

    static List<Account> standing() {
        List<Account> standing = new ArrayList<>(List.of(Account.values()));
        standing.removeAll(List.of(STATE, FUTURE, COMMITTED, LEFT_OVER));
        return standing;
    }
}
