package no.arshjul.engine.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives each page of the web apps a nonce of its own. Camunda 7.24 keeps the last one for all requests together, so that a page
 * fetched while others are may name another nonce than its header; the browser then runs nothing, and the page stays blank.
 */
class OwnNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-[^']*'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");
    private static final int BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getServletPath().matches(".*\\.(js|css|json|svg|png|woff2?|ttf)")) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        String policy = held.getHeader(POLICY);
        if (policy != null && String.valueOf(held.getContentType()).startsWith("text/html")) {
            String nonce = nonce();
            held.setHeader(POLICY, IN_HEADER.matcher(policy).replaceAll("'nonce-" + nonce + "'"));
            // One byte is one character here, whatever the page is written in.
            String page = new String(held.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
            held.resetBuffer();
            held.getOutputStream().write(IN_PAGE.matcher(page).replaceAll("nonce=\"" + nonce + "\"").getBytes(StandardCharsets.ISO_8859_1));
        }
        held.copyBodyToResponse();
    }

    private String nonce() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
