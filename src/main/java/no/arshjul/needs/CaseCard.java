package no.arshjul.needs;

import java.util.List;
import java.util.Map;
import no.arshjul.flow.CaseFacts;
import no.arshjul.money.Kroner;
import no.arshjul.registry.Region;
import no.arshjul.registry.Registry;
import no.arshjul.registry.SchemeNames;
import org.springframework.stereotype.Component;

/** A case in the words of a card: who reports which measure, in which scheme and region, for how much. */
@Component
class CaseCard implements CaseFacts {

    private final NeedsReports reports;
    private final Registry registry;
    private final SchemeNames schemes;

    CaseCard(NeedsReports reports, Registry registry, SchemeNames schemes) {
        this.reports = reports;
        this.registry = registry;
        this.schemes = schemes;
    }

    @Override
    public Map<String, String> of(String caseNumber) {
        return reports.find(caseNumber).map(this::facts).orElse(Map.of());
    }

    private Map<String, String> facts(NeedsReport report) {
        String region = registry.region(report.county(), report.region()).map(Region::name).orElse(report.region());
        return Map.of("ownerName", registry.organisation(report.owner()).orElseThrow().name(), "title", report.title(),
                "scheme", report.scheme(), "schemeName", schemes.shortly(report.county(), report.scheme()),
                "region", report.region(), "regionName", region, "amountText", asked(report.caseNumber()));
    }

    /** All that a case asks for, owner's and university's part, over its years. */
    String asked(String caseNumber) {
        List<Kroner> parts = reports.amounts(caseNumber).stream().map(year -> year.ownerAmount().plus(year.universityAmount())).toList();
        return Kroner.sum(parts).toString();
    }
}
