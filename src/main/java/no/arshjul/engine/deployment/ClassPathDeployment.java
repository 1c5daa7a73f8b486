package no.arshjul.engine.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the diagrams, tables and forms that the application brings, before anything is loaded. They have the same names
 * ({@code processes/needs-report.bpmn}) from the jar and from the source folder, so that a new version comes only of new content.
 */
@Component
@Order(ClassPathDeployment.FIRST)
public class ClassPathDeployment implements ApplicationRunner {

    /** Before the loaders of people, rights and seeds. */
    public static final int FIRST = -1000;
    public static final String NAME = "arshjul";

    private static final Logger LOG = LoggerFactory.getLogger(ClassPathDeployment.class);
    private static final Map<String, String> SOURCES = Map.of("processes/", ".*\\.(bpmn|dmn)", "forms/", ".*\\.form");

    private final RepositoryService repository;
    private final ClassLoader classes;

    @org.springframework.beans.factory.annotation.Autowired
    ClassPathDeployment(RepositoryService repository) {
        this(repository, ClassPathDeployment.class.getClassLoader());
    }

    ClassPathDeployment(RepositoryService repository, ClassLoader classes) {
        this.repository = repository;
        this.classes = classes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        deploy();
    }

    /** @return the deployment in force, a new one or the one that already has this content; null when there is nothing to deploy */
    Deployment deploy() {
        Map<String, Resource> found = new TreeMap<>();
        SOURCES.forEach((folder, names) -> found.putAll(in(folder, names)));
        if (found.isEmpty()) {
            LOG.warn("No diagrams and no forms on the class path: nothing is deployed");
            return null;
        }
        DeploymentBuilder deployment = repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        found.forEach((name, resource) -> add(deployment, name, resource));
        return deployment.deploy();
    }

    private Map<String, Resource> in(String folder, String names) {
        Map<String, Resource> found = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver(classes).getResources("classpath*:" + folder + "*")) {
                String file = resource.getFilename();
                if (file != null && file.matches(names)) {
                    found.putIfAbsent(folder + file, resource);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void add(DeploymentBuilder deployment, String name, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            deployment.addInputStream(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
