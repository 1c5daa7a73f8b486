package no.arshjul.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.arshjul.engine.TestEngine;
import no.arshjul.flow.Step;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The application's own diagrams and forms, from folders and from a jar. */
class ClassPathDeploymentTest {

    private static final String DIAGRAM = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
            <process id="p" isExecutable="true" camunda:historyTimeToLive="P3650D"><startEvent id="s" name="%s" /></process></definitions>""";
    private static int count;

    @TempDir
    Path folder;
    private ProcessEngine engine;

    @AfterEach
    void stop() {
        engine.close();
    }

    private RepositoryService repository(StaticApplicationContext beans) {
        engine = TestEngine.start("deployment" + count++, beans);
        return engine.getRepositoryService();
    }

    private Map<String, String> files(String start) {
        return Map.of("processes/p.bpmn", DIAGRAM.formatted(start), "processes/nn.po", "msgid", "forms/f.form", "{\"id\":\"f\",\"type\":\"default\",\"components\":[]}", "forms/nn.po", "x");
    }

    private ClassLoader asFolder(String start) throws Exception {
        for (var file : files(start).entrySet()) {
            Path path = folder.resolve("classes").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()}, null);
    }

    private ClassLoader asJar(String start) throws Exception {
        Path jar = folder.resolve(start + ".jar");
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("processes/"));
            zip.putNextEntry(new ZipEntry("forms/"));
            for (var file : files(start).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
    }

    @Test
    void the_same_content_from_a_folder_and_from_a_jar_is_one_deployment_and_new_content_is_another() throws Exception {
        RepositoryService repository = repository(new StaticApplicationContext());
        Deployment first = new ClassPathDeployment(repository, asFolder("Start")).deploy();
        assertThat(repository.getDeploymentResourceNames(first.getId())).containsExactlyInAnyOrder("processes/p.bpmn", "forms/f.form");
        assertThat(new ClassPathDeployment(repository, asFolder("Start")).deploy().getId()).isEqualTo(first.getId());
        assertThat(new ClassPathDeployment(repository, asJar("Start")).deploy().getId()).isEqualTo(first.getId());
        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(1);
        Deployment second = new ClassPathDeployment(repository, asJar("Begynn")).deploy();
        assertThat(repository.createProcessDefinitionQuery().latestVersion().singleResult().getVersion()).isEqualTo(2);
        assertThat(repository.getDeploymentResourceNames(second.getId())).containsExactlyInAnyOrder("processes/p.bpmn", "forms/f.form");
        assertThat(repository.createDeploymentQuery().list()).extracting("name", "source").containsOnly(org.assertj.core.groups.Tuple.tuple("arshjul", "arshjul"));
    }

    @Test
    void the_applications_own_diagrams_pass_the_gate() throws Exception {
        StaticApplicationContext beans = new StaticApplicationContext();
        Pattern step = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
        for (var diagram : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
            step.matcher(diagram.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)).results().map(found -> found.group(1)).distinct()
                    .filter(name -> !beans.containsBean(name)).forEach(name -> beans.registerBean(name, Step.class, () -> scope -> { }));
        }
        beans.refresh();
        RepositoryService repository = repository(beans);
        new ClassPathDeployment(repository).deploy();
        assertThat(repository.createProcessDefinitionQuery().list()).extracting("key").contains("grant-cycle", "needs-report", "payout");
    }
}
