package no.arshjul.ledger;

import java.util.Optional;
import no.arshjul.money.Kroner;

/** What a book is written on: nothing is ever erased. */
interface Pages {

    /** Until the end of the transaction nobody else takes money from this account at this place. */
    void hold(Account account, Place place);

    Kroner balance(Account account, Place place);

    /** Sum of what is committed for the year, over all cases. */
    Kroner committed(String county, String scheme, int year);

    /** @return the posting's id */
    long write(Posting posting);

    Optional<Posting> read(long id);

    boolean isReversed(long id);
}
