package no.arshjul.engine.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.language.ReaderLanguage;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Processes are looked for, and the start list of Tasklist is sorted, by the names that the reader sees: the engine knows bokmål only, and
 * pages before anybody has sorted. A reader of nynorsk looks for tasks by their nynorsk names, too. The names are asked for as keys.
 */
class NameSearch extends OncePerRequestFilter {

    private static final String NONE = "no-such-name";
    private static final Set<String> PAGE = Set.of("sortBy", "sortOrder", "firstResult", "maxResults");

    private final ShownNames names;
    private final ListKeys lists;

    NameSearch(ShownNames names, ListKeys lists) {
        this.names = names;
        this.lists = lists;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String resource = WirePath.of(request).orElse("");
        LanguageForm language = ReaderLanguage.of(request);
        if (resource.matches("process-definition(?:/count)?") && "GET".equals(request.getMethod())) {
            processes(request, response, chain, language);
        } else if (language == LanguageForm.NN && resource.matches("(?:task|filter/[^/]+)/(?:list|count)|task") && "POST".equals(request.getMethod())) {
            tasks(request, response, chain, resource);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void processes(HttpServletRequest request, HttpServletResponse response, FilterChain chain, LanguageForm language)
            throws ServletException, IOException {
        MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((name, values) -> query.put(name, new ArrayList<>(List.of(values))));
        String like = query.getFirst("nameLike");
        if (like != null && !query.containsKey("keysIn")) {
            query.remove("nameLike");
            query.set("keysIn", keys(names.processes(like, language)));
        }
        boolean sorts = !request.getRequestURI().endsWith("/count") && (query.containsKey("startableInTasklist") || "name".equals(query.getFirst("sortBy")));
        if (!sorts) {
            chain.doFilter(like == null ? request : new AskedByName(request, query), like == null ? response : new VaryingResponse(response));
            return;
        }
        PAGE.forEach(query::remove);
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(new VaryingResponse(response));
        chain.doFilter(new AskedByName(request, query), held);
        if (held.getStatus() == HttpServletResponse.SC_OK && WireFilter.MAPPER.readTree(held.getContentAsByteArray()) instanceof ArrayNode all) {
            held.resetBuffer();
            held.getOutputStream().write(WireFilter.MAPPER.writeValueAsBytes(page(all, request)));
        }
        held.copyBodyToResponse();
    }

    private static List<JsonNode> page(ArrayNode all, HttpServletRequest request) {
        Comparator<JsonNode> byName = Comparator.comparing(it -> it.path("name").asText(it.path("key").asText()), NorwegianText.alphabetical());
        List<JsonNode> sorted = new ArrayList<>();
        all.forEach(sorted::add);
        sorted.sort("desc".equals(request.getParameter("sortOrder")) ? byName.reversed() : byName);
        int first = Math.min(number(request.getParameter("firstResult"), 0), sorted.size());
        return sorted.subList(first, (int) Math.min((long) first + number(request.getParameter("maxResults"), Integer.MAX_VALUE), sorted.size()));
    }

    private static int number(String text, int otherwise) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    private void tasks(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String resource) throws ServletException, IOException {
        byte[] sent = request.getInputStream().readAllBytes();
        byte[] body = sent;
        try {
            if (WireFilter.MAPPER.readTree(sent) instanceof ObjectNode wanted && byKeys(wanted, lists.of(resource))) {
                body = WireFilter.MAPPER.writeValueAsBytes(wanted);
            }
        } catch (JsonProcessingException e) {
            logger.debug("The engine says what is wrong with it", e);
        }
        chain.doFilter(new RequestWithBody(request, body), response);
    }

    /** @param listed the tasks that the list is about, beyond which a search in it does not reach; empty: all */
    private boolean byKeys(ObjectNode wanted, Set<String> listed) {
        boolean changed = false;
        for (JsonNode either : wanted.path("orQueries")) {
            changed |= either instanceof ObjectNode some && named(some, keys -> keys.addAll(texts(some.path("taskDefinitionKeyIn"))));
        }
        return changed | named(wanted, keys -> {
            Set<String> within = wanted.has("taskDefinitionKeyIn") ? texts(wanted.path("taskDefinitionKeyIn")) : listed;
            if (!within.isEmpty()) {
                keys.retainAll(within);
            }
        });
    }

    private boolean named(ObjectNode wanted, Consumer<Set<String>> joined) {
        if (!wanted.path("nameLike").isTextual()) {
            return false;
        }
        Set<String> keys = new TreeSet<>(names.tasks(wanted.path("nameLike").asText(), LanguageForm.NN));
        wanted.remove("nameLike");
        joined.accept(keys);
        ArrayNode in = wanted.putArray("taskDefinitionKeyIn");
        (keys.isEmpty() ? Set.of(NONE) : keys).forEach(in::add);
        return true;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(it -> texts.add(it.asText()));
        return texts;
    }

    private static String keys(Collection<String> keys) {
        return keys.isEmpty() ? NONE : String.join(",", keys);
    }
}
