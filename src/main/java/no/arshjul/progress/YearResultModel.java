package no.arshjul.progress;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.YearResult;
import no.arshjul.language.LanguageForm;
import no.arshjul.money.Kroner;
import org.springframework.stereotype.Component;

/** The year's result from the read model. */
@Component
class YearResultModel implements YearResult {

    private final CycleFigures figures;

    YearResultModel(CycleFigures figures) {
        this.figures = figures;
    }

    @Override
    public Map<String, Object> of(Cycle cycle, LanguageForm form) {
        List<Map<String, Object>> rows = figures.of(cycle.key()).stream().map(cell -> Map.<String, Object>of("scheme", cell.scheme(),
                "region", cell.regionName(), "reported", cell.reported(), "recommended", cell.recommended(), "decided", cell.decided(),
                "paid", cell.paid(), "reportedUsed", cell.used(), "returned", cell.returned())).toList();
        return Map.of("year", cycle.year(), "rows", rows);
    }

    @Override
    public List<SchemeResult> perScheme(Cycle cycle) {
        Map<String, List<Figures>> schemes = figures.of(cycle.key()).stream()
                .collect(Collectors.groupingBy(Figures::scheme, TreeMap::new, Collectors.toList()));
        return schemes.entrySet().stream().map(scheme -> new SchemeResult(scheme.getKey(), sum(scheme.getValue(), Figures::reported),
                sum(scheme.getValue(), Figures::recommended), sum(scheme.getValue(), Figures::decided), sum(scheme.getValue(), Figures::paid),
                sum(scheme.getValue(), Figures::used), sum(scheme.getValue(), Figures::returned))).toList();
    }

    private static Kroner sum(List<Figures> cells, Function<Figures, Kroner> figure) {
        return Kroner.sum(cells.stream().map(figure).toList());
    }
}
