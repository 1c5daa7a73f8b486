package no.arshjul.progress;

import java.util.List;
import java.util.Map;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.YearResult;
import no.arshjul.language.LanguageForm;
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
}
