package no.arshjul.engine.wire;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XML's way of writing signs that mean something to it: taken away before a text is looked up, and put back after. */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("&(?:#(\\d+)|#x([0-9A-Fa-f]+)|(lt|gt|amp|quot|apos));");
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

    private Escapes() {
    }

    /** @return the text as it was written when the words leave it as it is */
    static String text(UnaryOperator<String> words, String written) {
        String read = read(written);
        String said = words.apply(read);
        return said.equals(read) ? written : said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String attribute(UnaryOperator<String> words, String written) {
        String said = text(words, written);
        return said.equals(written) ? written : said.replace("\"", "&quot;").replace("'", "&apos;").replace("\n", "&#10;");
    }

    private static String read(String written) {
        return ESCAPE.matcher(written).replaceAll(escape -> Matcher.quoteReplacement(escape.group(3) != null ? NAMED.get(escape.group(3))
                : Character.toString(escape.group(1) != null ? Integer.parseInt(escape.group(1)) : Integer.parseInt(escape.group(2), 16))));
    }
}
