package no.arshjul.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import no.arshjul.money.FrameDivision.Claimant;
import no.arshjul.money.FrameDivision.Parts;
import no.arshjul.money.FrameDivision.Share;

class FrameDivisionTest {

    @Property
    void what_is_kept_and_what_is_given_sum_to_the_frame(@ForAll("divisions") FrameDivision division, @ForAll("regions") List<Claimant> regions,
            @ForAll @LongRange(max = 1_000_000_000_000L) long net) {
        Parts parts = division.of(Kroner.of(net), regions);
        assertThat(parts.direct().plus(total(parts))).isEqualTo(Kroner.of(net));
        assertThat(parts.regions().values()).allSatisfy(share -> assertThat(share.total().isNegative()).isFalse());
    }

    @Property
    void the_order_in_which_regions_are_named_changes_nothing(@ForAll("divisions") FrameDivision division,
            @ForAll("regions") List<Claimant> regions, @ForAll @LongRange(max = 1_000_000_000L) long net, @ForAll Random random) {
        List<Claimant> shuffled = new ArrayList<>(regions);
        Collections.shuffle(shuffled, random);
        assertThat(division.of(Kroner.of(net), shuffled)).isEqualTo(division.of(Kroner.of(net), regions));
    }

    @Property
    void the_universities_part_of_the_regions_is_that_of_the_frame_to_the_krone(@ForAll("divisions") FrameDivision division,
            @ForAll("regions") List<Claimant> regions, @ForAll @LongRange(max = 1_000_000_000L) long net) {
        Parts parts = division.of(Kroner.of(net), regions);
        if (division.universityFirst()) {
            assertThat(Kroner.sum(parts.regions().values().stream().map(Share::university).toList()))
                    .isEqualTo(division.university().least(Kroner.of(net).minus(parts.direct())));
            assertThat(parts.regions().values()).allSatisfy(share -> assertThat(share.university().exceeds(share.total())).isFalse());
        } else {
            assertThat(parts.regions().values()).extracting(Share::university).containsOnlyNulls();
        }
    }

    @Property
    void a_region_without_a_figure_gets_nothing_by_any_key(@ForAll("divisions") FrameDivision division,
            @ForAll("regions") List<Claimant> regions, @ForAll @LongRange(max = 1_000_000L) long net) {
        List<Claimant> more = new ArrayList<>(regions);
        more.add(new Claimant("none", 0, BigDecimal.ZERO));
        assertThat(division.of(Kroner.of(net), more)).isEqualTo(division.of(Kroner.of(net), regions));
    }

    @Example
    void the_odd_krone_of_the_universities_part_goes_where_the_guideline_says() {
        List<Claimant> one = List.of(claimant("nord", 1, "5"));
        assertThat(division("figures", 0, true, 0, "owner").of(Kroner.of(101), one).regions().get("nord").university()).isEqualTo(Kroner.of(50));
        assertThat(division("figures", 0, true, 0, "university").of(Kroner.of(101), one).regions().get("nord").university()).isEqualTo(Kroner.of(51));
    }

    @Example
    void each_part_is_divided_by_itself_when_the_universities_come_first() {
        // 101 = 51 to owners and 50 to universities; of each, two thirds and one third
        Parts parts = division("figures", 0, true, 0, "owner").of(Kroner.of(101), List.of(claimant("nord", 1, "2"), claimant("sor", 2, "1")));
        assertThat(parts.regions().get("nord")).isEqualTo(new Share(Kroner.of(67), Kroner.of(33)));
        assertThat(parts.regions().get("sor")).isEqualTo(new Share(Kroner.of(34), Kroner.of(17)));
    }

    @Example
    void what_is_kept_for_county_wide_measures_is_rounded_down() {
        assertThat(division("equal", 0, false, 10, "owner").of(Kroner.of(99), List.of(claimant("nord", 1, "1"))).direct()).isEqualTo(Kroner.of(9));
    }

    @Example
    void a_base_amount_comes_before_the_figures_and_is_shared_when_the_frame_is_too_small() {
        List<Claimant> two = List.of(claimant("nord", 1, "3"), claimant("sor", 2, "1"));
        assertThat(totals(division("base-and-figures", 100, false, 0, "owner").of(Kroner.of(1000), two))).containsExactly(700L, 300L);
        assertThat(totals(division("base-and-figures", 100, false, 0, "owner").of(Kroner.of(101), two))).containsExactly(51L, 50L);
    }

    @Example
    void nobody_to_divide_among_or_an_unknown_key_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> division("figures", 0, false, 0, "owner").of(Kroner.of(1), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> division("lottery", 0, false, 0, "owner"));
    }

    @Provide
    Arbitrary<FrameDivision> divisions() {
        return Combinators.combine(Arbitraries.of("figures", "equal", "base-and-figures"), Arbitraries.longs().between(0, 5_000_000),
                Arbitraries.of(true, false), Arbitraries.integers().between(0, 100), Arbitraries.integers().between(0, 100),
                Arbitraries.of("owner", "university")).as((key, base, first, direct, percent, odd) ->
                new FrameDivision(key, Kroner.of(base), first, direct, new UniversityShare(percent, odd)));
    }

    @Provide
    Arbitrary<List<Claimant>> regions() {
        Arbitrary<BigDecimal> figure = Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(50_000)).ofScale(1);
        return figure.list().ofMinSize(1).ofMaxSize(20).filter(figures -> figures.stream().anyMatch(f -> f.signum() > 0)).map(figures -> {
            List<Claimant> regions = new ArrayList<>();
            figures.forEach(f -> regions.add(new Claimant("r" + regions.size(), regions.size() / 2, f)));
            return regions;
        });
    }

    private static FrameDivision division(String key, long base, boolean first, int direct, String odd) {
        return new FrameDivision(key, Kroner.of(base), first, direct, new UniversityShare(50, odd));
    }

    private static Claimant claimant(String id, int rank, String figure) {
        return new Claimant(id, rank, new BigDecimal(figure));
    }

    private static Kroner total(Parts parts) {
        return Kroner.sum(parts.regions().values().stream().map(Share::total).toList());
    }

    private static List<Long> totals(Parts parts) {
        return parts.regions().values().stream().map(share -> share.total().amount()).toList();
    }
}
