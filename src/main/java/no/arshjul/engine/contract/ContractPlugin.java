package no.arshjul.engine.contract;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the contract into the engine: its listeners on every form, and an ear for what goes wrong in a command. */
@Component
class ContractPlugin extends AbstractProcessEnginePlugin {

    private final FormListeners listeners;

    ContractPlugin(FormListeners listeners) {
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPostBPMNParseListeners(with(configuration.getCustomPostBPMNParseListeners(), listeners));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration.getCustomPreCommandInterceptorsTxRequired(), new OverhearingInterceptor()));
        // A person's mistake is answered, not logged with a stack trace; what is unexpected is logged by the filter.
        configuration.setEnableCmdExceptionLogging(false);
    }

    private static <T> List<T> with(List<T> present, T added) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
