package no.arshjul.engine.gate;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Stands before the engine's own deployers, so that no way of deploying goes round it. Stored deployments pass: they were judged when new. */
final class ModelGate implements Deployer {

    private final Reachable reachable;

    ModelGate(Reachable reachable) {
        this.reachable = reachable;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().values().forEach(this::judge);
        }
    }

    private void judge(ResourceEntity resource) {
        String file = resource.getName();
        List<Finding> findings = file.endsWith(".bpmn") || file.endsWith("bpmn20.xml") ? new ModelReader(file, new BpmnRules(reachable)).read(resource.getBytes())
                : file.endsWith(".dmn") || file.endsWith("dmn11.xml") || file.endsWith("dmn10.xml") ? new ModelReader(file, new DmnRules()).read(resource.getBytes())
                : List.of();
        if (!findings.isEmpty()) {
            String message = findings.stream().map(Finding::getMessage).collect(Collectors.joining("\n"));
            throw new ParseException(message, file, List.<Problem>copyOf(findings), List.of());
        }
    }
}
