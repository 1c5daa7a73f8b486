package no.arshjul.ledger;

import static no.arshjul.ledger.Account.*;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.statistics.Statistics;

/** What holds of a cycle's money whatever its people do, within the rules: some hundreds of random cycles. */
class CycleMoneyPropertyTest {

    @Property(tries = 400)
    void the_regions_frames_sum_to_the_net_frame(@ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        CycleOfMoney cycle = CycleOfMoney.opened(seed);
        long inRegions = cycle.regions().stream().mapToLong(place -> cycle.balance(REGION, place)).sum();
        assertThat(inRegions).isEqualTo(cycle.allotted() - cycle.setAside() - cycle.bound());
        assertThat(cycle.total(FRAME)).isZero();
    }

    @Property(tries = 400)
    void no_path_spends_more_than_its_frame(@ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        CycleOfMoney cycle = CycleOfMoney.run(seed);
        Statistics.collect(cycle.refused() > 0 ? "something was refused" : "all was within the rules");
        assertThat(cycle.granted()).isLessThanOrEqualTo(cycle.allotted() - cycle.setAside());
        for (Account account : Account.values()) {
            if (account != STATE && account != FUTURE) {
                assertThat(cycle.lowest(account)).as(account.name()).isNotNegative();
            }
        }
    }

    @Property(tries = 400)
    void the_parts_sum_to_the_whole(@ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        CycleOfMoney cycle = CycleOfMoney.run(seed);
        long everywhere = 0;
        for (Account account : Account.values()) {
            if (account != STATE && account != FUTURE && account != COMMITTED) {
                everywhere += cycle.total(account);
            }
        }
        // what was set off is counted with the grant it came from and again with the one it paid for
        assertThat(everywhere).isEqualTo(cycle.allotted());
        assertThat(cycle.total(STATE)).isEqualTo(-cycle.allotted());
        assertThat(cycle.total(COMMITTED) + cycle.total(FUTURE)).isZero();
    }

    @Property(tries = 400)
    void nothing_is_paid_that_was_not_decided(@ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        CycleOfMoney cycle = CycleOfMoney.run(seed);
        cycle.payees().forEach(payee -> assertThat(cycle.moved(DUE, PAID, payee.place()))
                .isLessThanOrEqualTo(payee.decided()));
        // by the bank goes what was paid less what was set off, and never more than was due
        assertThat(cycle.paidByBank()).isLessThanOrEqualTo(cycle.granted());
    }

    @Property(tries = 400)
    void everything_granted_to_a_payee_ends_in_used_transferred_returned_set_off_or_freed(@ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        CycleOfMoney cycle = CycleOfMoney.run(seed);
        cycle.payees().forEach(payee -> {
            long ended = cycle.balance(USED, payee.place()) + cycle.balance(TRANSFERRED, payee.place()) + cycle.balance(RETURNED, payee.place())
                    + cycle.balance(SET_OFF, payee.place()) + cycle.balance(SETTLED, payee.place())
                    + cycle.moved(GRANTED, FREED, payee.place()) + cycle.moved(DUE, FREED, payee.place());
            assertThat(ended).isEqualTo(payee.decided());
            for (Account open : new Account[] {GRANTED, DUE, PAID, UNSPENT, CLAIMED}) {
                assertThat(cycle.balance(open, payee.place())).as(open.name()).isZero();
            }
        });
    }

    @Property(tries = 400)
    void what_was_settled_is_what_was_kept_back_of_later_payments(@ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        CycleOfMoney cycle = CycleOfMoney.run(seed);
        assertThat(cycle.total(SETTLED)).isEqualTo(cycle.keptBack());
    }
}
