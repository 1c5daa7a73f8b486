package no.arshjul.registry;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.arshjul.money.Kroner;
import no.arshjul.registry.Replay.Frame;
import org.junit.jupiter.api.Test;

/** Against the figures that were published for Oslo og Viken 2024. */
class ReplayTest {

    private static final int YEAR = 2031;

    private static final Registry REGISTRY = new Registry(RegistryDatabase.seeded());

    private final Replay replay = Replay.forYear(YEAR);

    @Test
    void the_net_frames_are_the_published_ones() {
        assertThat(replay.frames()).containsExactly(
                new Frame("kindergarten", YEAR, Kroner.of(95_456_000), Kroner.of(28_636_800), Kroner.of(25_221_129)),
                new Frame("school", YEAR, Kroner.of(81_932_000), Kroner.ZERO, Kroner.of(22_515_052)),
                new Frame("inclusion", YEAR, Kroner.of(43_159_000), Kroner.ZERO, Kroner.of(13_750_756)));
        assertThat(replay.frames()).extracting(frame -> frame.net().amount()).containsExactly(41_598_071L, 59_416_948L, 29_408_244L);
    }

    @Test
    void the_sums_asked_for_equal_the_published_ones_to_the_krone() {
        assertThat(sums(ReplayReport::scheme)).isEqualTo(Map.of("kindergarten", Kroner.of(63_582_769),
                "school", Kroner.of(72_819_319), "inclusion", Kroner.of(55_641_191)));
    }

    @Test
    void the_counts_per_area_and_scheme_are_the_published_ones() {
        Map<String, Long> counts = replay.reports().stream()
                .collect(groupingBy(report -> report.area() + " " + report.scheme(), counting()));
        assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry("akershus kindergarten", 44L), Map.entry("akershus school", 52L), Map.entry("akershus inclusion", 27L),
                Map.entry("buskerud kindergarten", 9L), Map.entry("buskerud school", 5L), Map.entry("buskerud inclusion", 8L),
                Map.entry("ostfold kindergarten", 13L), Map.entry("ostfold school", 12L), Map.entry("ostfold inclusion", 9L),
                Map.entry("oslo kindergarten", 18L), Map.entry("oslo school", 20L), Map.entry("oslo inclusion", 11L),
                Map.entry("fylkeskommuner school", 6L), Map.entry("fylkeskommuner inclusion", 1L)));
        assertThat(replay.reports()).extracting(ReplayReport::reference).doesNotHaveDuplicates().hasSize(235);
    }

    @Test
    void each_owner_may_use_the_scheme_and_belongs_to_the_area() {
        assertThat(replay.reports()).allSatisfy(report -> {
            Guideline guideline = REGISTRY.guideline(Replay.COUNTY, report.scheme(), YEAR).orElseThrow();
            assertThat(guideline.ownerKinds()).contains(REGISTRY.organisation(report.owner()).orElseThrow().kind());
            assertThat(REGISTRY.regionOf(Replay.COUNTY, report.owner(), LocalDate.of(YEAR, 1, 1))).get()
                    .extracting(Region::id).isEqualTo(report.area());
            assertThat(REGISTRY.universities(Replay.COUNTY)).extracting(Organisation::orgnr).contains(report.university());
        });
    }

    @Test
    void each_report_is_one_that_the_form_would_take() {
        assertThat(replay.reports()).allSatisfy(report -> {
            assertThat(report.year()).isEqualTo(YEAR);
            assertThat(report.ownerAmount().isPositive() && report.universityAmount().isPositive()).isTrue();
            assertThat(report.coordinatorAmount().exceeds(report.ownerAmount())).isFalse();
            assertThat(AccountNumber.isValid(report.accountNumber())).isTrue();
            assertThat(report.measureKind()).isIn("collective", "workplace-based");
            assertThat(report.targetGroups()).isNotEmpty();
            assertThat(report.units()).isNotEmpty().allSatisfy(unit -> assertThat(unit.staff()).isPositive());
            assertThat(report.form("OSLO-OG-VIKEN-2031").values()).doesNotContain("").doesNotContainNull();
        });
    }

    @Test
    void schools_contribute_at_least_thirty_per_cent_themselves() {
        assertThat(replay.reports()).filteredOn(report -> report.scheme().equals("school"))
                .allSatisfy(report -> assertThat(report.ownContribution().amount() * 100)
                        .isGreaterThanOrEqualTo(report.asked().amount() * 30));
    }

    @Test
    void an_owner_has_one_account_and_no_two_reports_are_the_same_measure() {
        replay.reports().stream().collect(groupingBy(ReplayReport::owner, mapping(ReplayReport::accountNumber, Collectors.toSet())))
                .forEach((owner, accounts) -> assertThat(accounts).as(owner).hasSize(1));
        assertThat(replay.reports()).extracting(r -> List.of(r.owner(), r.scheme(), r.title())).doesNotHaveDuplicates();
    }

    @Test
    void every_region_asks_for_more_than_its_share_of_the_frame() {
        Map<String, Kroner> asked = sums(report -> report.area() + " " + report.scheme());
        for (Frame frame : replay.frames()) {
            Map<String, BigDecimal> figures = REGISTRY.keyFigures(Replay.COUNTY, frame.scheme());
            BigDecimal all = figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(asked.keySet().stream().filter(key -> key.endsWith(" " + frame.scheme()))).hasSize(figures.size());
            figures.forEach((region, figure) -> {
                // figure / all of the frame, and the krone that rounding may add
                BigDecimal share = figure.multiply(BigDecimal.valueOf(frame.net().amount()));
                BigDecimal ask = BigDecimal.valueOf(asked.get(region + " " + frame.scheme()).amount() - 1).multiply(all);
                assertThat(ask).as(region + " " + frame.scheme()).isGreaterThan(share);
            });
        }
    }

    @Test
    void all_dates_move_with_the_cycles_year() {
        assertThat(replay.dates()).containsEntry("needsDeadline", LocalDate.of(YEAR, 2, 1))
                .containsEntry("recommendationDeadline", LocalDate.of(YEAR, 3, 15))
                .containsEntry("reportDeadline", LocalDate.of(YEAR + 1, 1, 15)).containsKey("forumDate").hasSize(4);
        assertThat(Replay.forYear(2027).dates()).containsEntry("reportDeadline", LocalDate.of(2028, 1, 15));
    }

    private Map<String, Kroner> sums(Function<ReplayReport, String> by) {
        return replay.reports().stream()
                .collect(groupingBy(by, mapping(ReplayReport::asked, reducing(Kroner.ZERO, Kroner::plus))));
    }
}
