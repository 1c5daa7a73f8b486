package no.arshjul.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.arshjul.money.Kroner;

/** Pages kept in memory, for one thread. */
final class MemoryPages implements Pages {

    private record Leaf(Account account, Map<Facet, Object> key) {
    }

    private final List<Posting> postings = new ArrayList<>();
    private final Map<Leaf, Kroner> balances = new HashMap<>();

    @Override
    public void hold(Account account, Place place) {
        // there is nobody else
    }

    @Override
    public Kroner balance(Account account, Place place) {
        return balances.getOrDefault(new Leaf(account, account.key(place)), Kroner.ZERO);
    }

    @Override
    public Kroner committed(String county, String scheme, int year) {
        return Kroner.sum(balances.entrySet().stream()
                .filter(e -> e.getKey().account() == Account.COMMITTED)
                .filter(e -> county.equals(e.getKey().key().get(Facet.COUNTY)))
                .filter(e -> scheme.equals(e.getKey().key().get(Facet.SCHEME)))
                .filter(e -> Objects.equals(year, e.getKey().key().get(Facet.YEAR)))
                .map(Map.Entry::getValue).toList());
    }

    @Override
    public long write(Posting posting) {
        long id = postings.size() + 1L;
        postings.add(posting.withId(id));
        Place place = posting.place();
        balances.merge(new Leaf(posting.from(), posting.from().key(place)), Kroner.ZERO.minus(posting.amount()), Kroner::plus);
        balances.merge(new Leaf(posting.to(), posting.to().key(place)), posting.amount(), Kroner::plus);
        return id;
    }

    @Override
    public Optional<Posting> read(long id) {
        return id < 1 || id > postings.size() ? Optional.empty() : Optional.of(postings.get((int) id - 1));
    }

    @Override
    public boolean isReversed(long id) {
        return postings.stream().anyMatch(p -> Objects.equals(p.reverses(), id));
    }
}
