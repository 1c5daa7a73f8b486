package no.arshjul.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be held of the container files without a container engine. */
class ContainerFilesTest {

    @Test
    void compose_has_the_application_a_postgresql_with_volume_and_health_check_and_a_mail_catcher() throws Exception {
        JsonNode compose = compose();
        assertThat(compose.at("/services").fieldNames()).toIterable().containsExactlyInAnyOrder("arshjul", "postgres", "mail");
        assertThat(compose.at("/services/arshjul/depends_on/postgres/condition").asText()).isEqualTo("service_healthy");
        assertThat(compose.at("/services/postgres/image").asText()).isEqualTo("postgres:17");
        assertThat(compose.at("/services/postgres/healthcheck/test/1").asText()).startsWith("pg_isready");
        String volume = compose.at("/services/postgres/volumes/0").asText();
        assertThat(compose.at("/volumes").has(volume.substring(0, volume.indexOf(':')))).isTrue();
    }

    @Test
    void no_secret_has_a_default() throws Exception {
        JsonNode services = compose().at("/services");
        Map<String, String> secrets = Map.of("SPRING_DATASOURCE_PASSWORD", "POSTGRES_PASSWORD",
                "ARSHJUL_ADMIN_USER", "ARSHJUL_ADMIN_USER", "ARSHJUL_ADMIN_PASSWORD", "ARSHJUL_ADMIN_PASSWORD");
        secrets.forEach((name, from) -> assertThat(services.at("/arshjul/environment/" + name).asText())
                .as(name).startsWith("${" + from + ":?"));
        assertThat(services.at("/postgres/environment/POSTGRES_PASSWORD").asText()).startsWith("${POSTGRES_PASSWORD:?");
    }

    @Test
    void every_port_is_open_on_this_machine_only() throws Exception {
        List<String> ports = new ArrayList<>();
        compose().at("/services").forEach(service -> service.path("ports").forEach(port -> ports.add(port.asText())));
        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void what_the_image_copies_exists_and_is_sent_to_the_build() throws Exception {
        List<String> sent = Files.readAllLines(Path.of(".dockerignore"));
        Matcher copy = Pattern.compile("(?m)^COPY (?!--from)(\\S+)").matcher(dockerfile());
        List<String> copied = copy.results().map(found -> found.group(1)).toList();
        assertThat(copied).contains("pom.xml", "src", "processes", "forms", "seeds");
        assertThat(copied).allSatisfy(source -> assertThat(sent).contains("!" + source));
        assertThat(sent).first(org.assertj.core.api.InstanceOfAssertFactories.STRING).startsWith("#");
        assertThat(sent).contains("*");
    }

    @Test
    void the_application_in_the_image_does_not_run_as_root() throws Exception {
        String runtime = dockerfile().substring(dockerfile().lastIndexOf("\nFROM "));
        assertThat(runtime).containsSubsequence("useradd", "USER arshjul", "ENTRYPOINT");
        assertThat(runtime.substring(runtime.indexOf("USER arshjul"))).doesNotContain("USER root");
    }

    @Test
    void the_images_health_check_tells_good_from_bad_health_and_from_none() throws Exception {
        assertThat(checkOf(200)).isZero();
        assertThat(checkOf(503)).isNotZero();
        HttpServer closed = answering(200);
        closed.stop(0);
        assertThat(check(closed.getAddress().getPort())).isNotZero();
    }

    private static int checkOf(int status) throws Exception {
        HttpServer server = answering(status);
        try {
            return check(server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer answering(int status) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int check(int port) throws Exception {
        Matcher command = Pattern.compile("HEALTHCHECK[^\\[]*CMD (\\[.*])").matcher(dockerfile().replace("\\\n", ""));
        assertThat(command.find()).isTrue();
        String[] words = new ObjectMapper().readValue(command.group(1), String[].class);
        ProcessBuilder process = new ProcessBuilder(words).redirectErrorStream(true);
        process.environment().put("SERVER_PORT", String.valueOf(port));
        Process running = process.start();
        running.getInputStream().readAllBytes();
        return running.waitFor();
    }

    private static String dockerfile() throws Exception {
        return Files.readString(Path.of("Dockerfile"));
    }

    private static JsonNode compose() throws Exception {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(Path.of("docker-compose.yml")));
        return new ObjectMapper().valueToTree(read);
    }
}
