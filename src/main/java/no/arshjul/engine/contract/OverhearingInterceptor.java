package no.arshjul.engine.contract;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Keeps the exception that ended a command for the filter, since the REST layer answers with its text only. */
class OverhearingInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            HttpCall.current().ifPresent(call -> call.failed(e));
            throw e;
        }
    }
}
