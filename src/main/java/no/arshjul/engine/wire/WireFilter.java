package no.arshjul.engine.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.ReaderLanguage;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Puts what is fetched from the engine into the reader's language form. An answer that the reader can have as the engine gives it, as
 * nearly all are in bokmål, passes through without being held.
 */
class WireFilter extends OncePerRequestFilter {

    /** Numbers come out as they went in, however many digits they have. */
    static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

    private final List<WireAnswer> answers;

    WireFilter(List<WireAnswer> answers) {
        this.answers = List.copyOf(answers);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String resource = WirePath.of(request).orElse("");
        List<WireAnswer> here = answers.stream().filter(answer -> answer.isAt(resource)).toList();
        if (here.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        LanguageForm language = ReaderLanguage.of(request);
        List<WireAnswer> concerned = here.stream().filter(answer -> answer.concerns(language)).toList();
        if (concerned.isEmpty()) {
            chain.doFilter(request, new VaryingResponse(response));
            return;
        }
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(new VaryingResponse(response));
        chain.doFilter(request, held);
        Optional<JsonNode> answer = held.getStatus() == HttpServletResponse.SC_OK ? read(held) : Optional.empty();
        if (answer.isPresent() && reword(answer.get(), concerned, request, resource, language)) {
            byte[] reworded = MAPPER.writeValueAsBytes(answer.get());
            held.resetBuffer();
            held.setHeader("Cache-Control", "no-store");
            held.setHeader("Content-Language", language.code());
            held.getOutputStream().write(reworded);
        }
        held.copyBodyToResponse();
    }

    private static boolean reword(JsonNode answer, List<WireAnswer> concerned, HttpServletRequest request, String resource, LanguageForm language) {
        boolean changed = false;
        for (WireAnswer kind : concerned) {
            changed |= kind.reword(answer, request, resource, language);
        }
        return changed;
    }

    private static Optional<JsonNode> read(ContentCachingResponseWrapper held) {
        try {
            return Optional.of(MAPPER.readTree(held.getContentAsByteArray()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
