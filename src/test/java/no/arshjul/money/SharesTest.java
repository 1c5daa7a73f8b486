package no.arshjul.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SharesTest {

    @Example
    void half_of_an_odd_total_leaves_the_odd_krone_where_the_guideline_says() {
        assertThat(new UniversityShare(50, "owner").least(Kroner.of(100_001))).isEqualTo(Kroner.of(50_000));
        assertThat(new UniversityShare(50, "university").least(Kroner.of(100_001))).isEqualTo(Kroner.of(50_001));
    }

    @Example
    void half_of_an_even_total_is_the_same_either_way() {
        assertThat(new UniversityShare(50, "owner").least(Kroner.of(100_000))).isEqualTo(Kroner.of(50_000));
        assertThat(new UniversityShare(50, "university").least(Kroner.of(100_000))).isEqualTo(Kroner.of(50_000));
    }

    @Example
    void without_a_least_share_nothing_has_to_go_to_the_university() {
        assertThat(new UniversityShare(0, "university").least(Kroner.of(99))).isEqualTo(Kroner.ZERO);
    }

    @Example
    void own_contribution_of_30_percent_of_a_million_is_300_000() {
        assertThat(new OwnContribution(30).least(Kroner.of(1_000_000))).isEqualTo(Kroner.of(300_000));
    }

    @Example
    void own_contribution_is_rounded_up() {
        assertThat(new OwnContribution(30).least(Kroner.of(1_001))).isEqualTo(Kroner.of(301));
    }

    @Property
    void the_two_readings_of_a_share_differ_by_a_krone_exactly_when_it_does_not_divide(
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long total, @ForAll @IntRange(min = 0, max = 100) int percent) {
        long down = new UniversityShare(percent, "owner").least(Kroner.of(total)).amount();
        long up = new UniversityShare(percent, "university").least(Kroner.of(total)).amount();
        assertThat(up - down).isEqualTo(total * percent % 100 == 0 ? 0 : 1);
        assertThat(down * 100).isBetween(total * percent - 99, total * percent);
        assertThat(new OwnContribution(percent).least(Kroner.of(total)).amount()).isEqualTo(up);
    }

    @Example
    void what_is_no_percentage_no_party_or_no_amount_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new UniversityShare(101, "owner"));
        assertThatIllegalArgumentException().isThrownBy(() -> new OwnContribution(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new UniversityShare(50, "county"));
        assertThatIllegalArgumentException().isThrownBy(() -> new OwnContribution(30).least(Kroner.of(-1)));
    }
}
