package no.arshjul.engine.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.arshjul.engine.wire.RequestWithBody;
import no.arshjul.flow.Fault;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The body of a submission: the names it sends, and what is wrong with it before the engine reads it. */
record SubmissionBody(byte[] content, Set<String> names, List<Fault> faults) {

    static final int LARGEST = 5 * 1024 * 1024;
    private static final long DRAINED = 4L * LARGEST;
    private static final byte[] NOTHING = {'{', '}'};
    /** A name that stands twice would let one value be checked and the other be used. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @throws BadBody with 413, 415 or 400 */
    static SubmissionBody read(SubmissionPath path, HttpServletRequest request) throws IOException {
        byte[] content = request.getInputStream().readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            // A sender who is cut off in the middle doesn't get to read why.
            request.getInputStream().skip(DRAINED);
            throw new BadBody(413, "http.too-large");
        }
        if (!isJson(request.getContentType())) {
            throw new BadBody(415, "http.media-type");
        }
        return of(path, content.length == 0 ? NOTHING : content);
    }

    private static SubmissionBody of(SubmissionPath path, byte[] content) {
        JsonNode body = parse(content);
        List<Fault> faults = new ArrayList<>();
        if (path.kind() == SubmissionPath.Kind.MESSAGE) {
            for (String part : List.of("processVariables", "processVariablesLocal", "processVariablesToTriggeredScope")) {
                body.path(part).fieldNames().forEachRemaining(name -> faults.add(Fault.at(name, "form.unknown")));
            }
            return new SubmissionBody(content, Set.of(), faults);
        }
        if (path.kind() == SubmissionPath.Kind.START && goesAroundTheForm(body)) {
            faults.add(Fault.of("form.way"));
        }
        JsonNode variables = body.path("variables");
        if (path.isBesideForm()) {
            faults.addAll(variables.isEmpty() ? List.of() : List.of(Fault.of("form.way")));
            return new SubmissionBody(content, Set.of(), faults);
        }
        if (!variables.isMissingNode() && !variables.isNull() && !variables.isObject()) {
            throw new BadBody(400, "http.malformed");
        }
        Set<String> names = new LinkedHashSet<>();
        variables.fields().forEachRemaining(variable -> {
            names.add(variable.getKey());
            if (!isReadable(variable.getValue())) {
                faults.add(Fault.at(variable.getKey(), "form.json"));
            }
        });
        return new SubmissionBody(content, names, faults);
    }

    /** A start elsewhere than at the start event, or one at which nobody listens. */
    private static boolean goesAroundTheForm(JsonNode body) {
        return !body.path("startInstructions").isEmpty() || body.path("skipCustomListeners").asBoolean() || body.path("skipIoMappings").asBoolean();
    }

    private static JsonNode parse(byte[] content) {
        try {
            JsonNode body = STRICT.readTree(content);
            if (body == null || !body.isObject()) {
                throw new BadBody(400, "http.malformed");
            }
            return body;
        } catch (IOException e) {
            throw new BadBody(400, "http.malformed");
        }
    }

    /** A Json variable comes as text, which the engine itself would answer with a fault of its own. */
    private static boolean isReadable(JsonNode variable) {
        if (!variable.isObject()) {
            throw new BadBody(400, "http.malformed");
        }
        if (!"json".equalsIgnoreCase(variable.path("type").asText()) || variable.path("value").isNull()) {
            return true;
        }
        try {
            return variable.path("value").isTextual() && !STRICT.readTree(variable.path("value").asText()).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static boolean isJson(String contentType) {
        try {
            return contentType != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** What is sent for these names, as the form would read it. */
    ObjectNode values(Set<String> asked) {
        JsonNode variables = asked.isEmpty() ? MissingNode.getInstance() : parse(content).path("variables");
        ObjectNode values = TypedJson.MAPPER.createObjectNode();
        asked.stream().filter(variables::has).forEach(name -> values.set(name, value(variables.path(name))));
        return values;
    }

    private static JsonNode value(JsonNode variable) {
        JsonNode value = variable.path("value");
        return "json".equalsIgnoreCase(variable.path("type").asText()) && value.isTextual() ? parseAny(value.asText()) : value;
    }

    private static JsonNode parseAny(String text) {
        try {
            return STRICT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new BadBody(400, "http.malformed");
        }
    }

    /** The same without the values of some names. */
    SubmissionBody without(Set<String> ignored) {
        if (names.stream().noneMatch(ignored::contains)) {
            return this;
        }
        ObjectNode body = (ObjectNode) parse(content);
        ((ObjectNode) body.path("variables")).remove(ignored);
        Set<String> left = new LinkedHashSet<>(names);
        left.removeAll(ignored);
        return new SubmissionBody(body.toString().getBytes(StandardCharsets.UTF_8), left, faults);
    }

    /** The request, to be read once more. */
    HttpServletRequest replay(HttpServletRequest request) {
        return new RequestWithBody(request, content);
    }
}
