package no.arshjul.cycle;

import java.util.List;
import no.arshjul.flow.Option;
import no.arshjul.flow.Options;
import no.arshjul.flow.Reader;
import org.springframework.stereotype.Component;

/** The open cycles of the reader's counties, for start forms. */
@Component
class CycleOptions implements Options {

    private final Cycles cycles;

    CycleOptions(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public String name() {
        return "cycles";
    }

    @Override
    public List<Option> list(Reader reader) {
        return reader.counties().stream().sorted().flatMap(county -> cycles.open(county).stream())
                .map(cycle -> new Option(cycle.key(), cycle.key())).toList();
    }
}
