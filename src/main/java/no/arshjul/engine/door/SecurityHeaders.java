package no.arshjul.engine.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a browser has to be told about every answer. What is about persons or cases is not kept in its cache. */
class SecurityHeaders extends OncePerRequestFilter {

    private static final String OWN_PAGES =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        String path = request.getServletPath();
        if (!path.startsWith("/camunda") && !path.startsWith("/engine-rest") && !path.startsWith("/page/") && !path.startsWith("/webjars/")) {
            response.setHeader("Cache-Control", "no-store");
            if (!path.startsWith("/documents")) { // a browser's viewer of PDF is a plug-in
                response.setHeader("Content-Security-Policy", OWN_PAGES);
            }
        }
        chain.doFilter(request, response);
    }
}
