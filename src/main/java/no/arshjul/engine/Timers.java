package no.arshjul.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;

/** Moves an instance's timers. A reminder that has fired waits anew when its deadline is moved away from it and what it hangs on still goes on. */
final class Timers {

    private final ProcessEngine engine;

    Timers(ProcessEngine engine) {
        this.engine = engine;
    }

    boolean move(String instance, String event, Instant to) {
        List<Job> waiting = engine.getManagementService().createJobQuery().processInstanceId(instance).activityId(event).timers().list();
        waiting.forEach(timer -> engine.getManagementService().setJobDuedate(timer.getId(), Date.from(to), false));
        return !waiting.isEmpty() || to.isAfter(ClockUtil.getCurrentTime().toInstant()) && setAnew(instance, event, to);
    }

    private boolean setAnew(String instance, String event, Instant to) {
        List<String> executions = engine.getRuntimeService().createExecutionQuery().processInstanceId(instance).list().stream()
                .map(Execution::getId).toList();
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                .execute(context -> executions.stream().anyMatch(id -> setAnew(context, id, event, to)));
    }

    private static boolean setAnew(CommandContext context, String executionId, String event, Instant to) {
        ExecutionEntity execution = context.getExecutionManager().findExecutionById(executionId);
        ActivityImpl timer = execution == null ? null : execution.getProcessDefinition().findActivity(event);
        if (timer == null || execution.getActivity() == null || timer.getEventScope() == timer.getFlowScope()) {
            return false;
        }
        ScopeImpl host = timer.getEventScope();
        TimerDeclarationImpl declaration = TimerDeclarationImpl.getDeclarationsForScope(host).get(event);
        PvmExecutionImpl there = declaration == null ? null : execution.createActivityExecutionMapping().get(host);
        if (there == null) {
            return false;
        }
        declaration.createTimerInstance((ExecutionEntity) there).setDuedate(Date.from(to));
        return true;
    }
}
