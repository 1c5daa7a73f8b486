package no.arshjul.progress;

import java.util.List;
import java.util.stream.Stream;
import no.arshjul.money.Kroner;

/** A scheme's money as a report shows it: a bar a station, and its regions beneath. */
record SchemeMoney(String name, List<Station> stations, List<RegionMoney> regions) {

    static final List<String> REGION_STATIONS = List.of("frame", "asked", "recommended", "decided", "paid", "used", "returned");

    /**
     * @param code    of its words
     * @param kind    how its bar is drawn: {@code aside} for what is not available, {@code back} for what came back, else empty
     * @param percent of the longest bar, so that bars beside each other are to scale
     */
    record Station(String code, String kind, int percent, Kroner amount) {

        /** The bar of something is seen, however little it is. */
        private static Station of(String code, String kind, long amount, long longest) {
            return new Station(code, kind, amount == 0 ? 0 : (int) Math.max(1, Math.round(100.0 * amount / longest)), Kroner.of(amount));
        }
    }

    record RegionMoney(String name, int reports, List<Kroner> amounts) {
    }

    static SchemeMoney of(CycleView.Scheme scheme) {
        long longest = Stream.of(scheme.allotted(), scheme.asked(), scheme.recommended(), scheme.decided(), 1L).mapToLong(Long::longValue).max().orElseThrow();
        List<Station> stations = List.of(Station.of("allotted", "", scheme.allotted(), longest), Station.of("setAside", "aside", scheme.setAside(), longest),
                Station.of("bound", "aside", scheme.bound(), longest), Station.of("net", "", scheme.net(), longest),
                Station.of("asked", "", scheme.asked(), longest), Station.of("recommended", "", scheme.recommended(), longest),
                Station.of("decided", "", scheme.decided(), longest), Station.of("paid", "", scheme.paid(), longest),
                Station.of("used", "", scheme.used(), longest), Station.of("returned", "back", scheme.returned(), longest));
        return new SchemeMoney(scheme.name(), stations,
                scheme.regions().stream().map(region -> new RegionMoney(region.name(), region.reports(), Stream.of(region.frame(), region.asked(),
                        region.recommended(), region.decided(), region.paid(), region.used(), region.returned()).map(Kroner::of).toList())).toList());
    }
}
