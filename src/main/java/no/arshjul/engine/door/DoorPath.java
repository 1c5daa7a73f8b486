package no.arshjul.engine.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a request in the one form that rules are held against. Whatever could be read in two ways
 * (a slash or a percent sign in disguise, empty and dotted segments, path parameters) has no such form.
 */
final class DoorPath {

    private static final Pattern IN_DISGUISE = Pattern.compile("(?i)%(2f|5c|25|2e|3b|0\\p{XDigit}|1\\p{XDigit}|7f)");
    private static final Pattern AMBIGUOUS = Pattern.compile("[;\\\\\\p{Cntrl}]|//|/\\.\\.?(/|$)");

    private DoorPath() {
    }

    /** @param raw the path as it was sent, e.g. {@code HttpServletRequest.getRequestURI()} without the context path */
    static Optional<String> of(String raw) {
        if (!raw.startsWith("/") || IN_DISGUISE.matcher(raw).find()) {
            return Optional.empty();
        }
        String path;
        try {
            path = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (AMBIGUOUS.matcher(path).find()) {
            return Optional.empty();
        }
        return Optional.of(path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }
}
