package no.arshjul.payout;

import java.util.List;
import java.util.stream.Stream;
import no.arshjul.flow.Option;
import no.arshjul.flow.Options;
import no.arshjul.flow.Reader;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Payees whose account the reader may ask to change: an owner's person its own, the secretariat all of the county. */
@Component
class PayeeOptions implements Options {

    private final Registry registry;

    PayeeOptions(Registry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "payees";
    }

    @Override
    public List<Option> list(Reader reader) {
        return reader.counties().stream().sorted()
                .flatMap(county -> Stream.concat(registry.owners(county).stream(), registry.universities(county).stream()))
                .filter(payee -> maySee(reader, payee)).map(payee -> new Option(payee.orgnr(), payee.name())).distinct().toList();
    }

    private static boolean maySee(Reader reader, Organisation payee) {
        return reader.groups().contains("secretariat") || reader.groups().contains("owner-" + payee.orgnr())
                || reader.groups().contains("university-" + payee.orgnr());
    }
}
