package no.arshjul.engine.contract;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.arshjul.flow.FormHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rooms' form handlers by form key. Looked up late, since handlers themselves use the engine. */
@Component
class Handlers {

    private final ObjectProvider<FormHandler> beans;
    private volatile Map<String, FormHandler> byForm;

    Handlers(ObjectProvider<FormHandler> beans) {
        this.beans = beans;
    }

    /** @throws IllegalStateException when two handlers claim the same form */
    Optional<FormHandler> of(String form) {
        if (byForm == null) {
            byForm = beans.stream().collect(Collectors.toMap(FormHandler::form, Function.identity()));
        }
        return Optional.ofNullable(byForm.get(form));
    }
}
