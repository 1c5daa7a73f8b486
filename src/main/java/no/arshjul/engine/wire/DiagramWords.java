package no.arshjul.engine.wire;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts other words into a diagram's file: names, labels, documentation and descriptions of the model's own elements. All else stays
 * as it is written, to the byte. A file is translated as text because a drawing program may care for what a parser throws away.
 */
final class DiagramWords {

    /** Their names are for programs: a message's name is sent, an output's is a variable. */
    private static final Set<String> NAMED_FOR_PROGRAMS = Set.of("message", "signal", "error", "escalation", "output", "definitions");
    private static final Set<String> WRITTEN = Set.of("documentation", "description", "text"); // a table's texts are formulas, which no catalogue holds
    private static final Pattern MODEL = Pattern.compile("\\sxmlns(?::([\\w.-]+))?\\s*=\\s*[\"']"
            + "(?:http://www\\.omg\\.org/spec/BPMN/20100524/MODEL|https://www\\.omg\\.org/spec/DMN/20191111/MODEL/)[\"']");
    private static final Pattern PIECE = Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>|</[^>]*>"
            + "|<(?<tag>[\\w.:-]+)(?<attributes>(?:\\s+[\\w.:-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*+)\\s*(?<end>/?)>(?<text>[^<]*)", Pattern.DOTALL);
    private static final Pattern NAME_OR_LABEL = Pattern.compile("(\\s(?:name|label)\\s*=\\s*)(\"[^\"]*\"|'[^']*')");
    private static final Pattern LABEL = Pattern.compile("(\\slabel\\s*=\\s*)(\"[^\"]*\"|'[^']*')");

    private final UnaryOperator<String> words;

    /** @param words takes and gives a text as a person reads it, without escapes */
    DiagramWords(UnaryOperator<String> words) {
        this.words = words;
    }

    String of(String xml) {
        Matcher model = MODEL.matcher(xml);
        if (!model.find()) {
            return xml;
        }
        String prefix = model.group(1) == null ? "" : model.group(1) + ":";
        return PIECE.matcher(xml).replaceAll(piece -> Matcher.quoteReplacement(piece(piece, prefix)));
    }

    private String piece(MatchResult piece, String prefix) {
        String tag = piece.group(1);
        String kind = tag != null && tag.startsWith(prefix) ? tag.substring(prefix.length()) : ":";
        if (kind.contains(":")) {
            return piece.group();
        }
        Pattern shown = NAMED_FOR_PROGRAMS.contains(kind) ? LABEL : NAME_OR_LABEL;
        String attributes = shown.matcher(piece.group(2)).replaceAll(text -> Matcher.quoteReplacement(text.group(1) + attribute(text.group(2))));
        String text = WRITTEN.contains(kind) ? Escapes.text(words, piece.group(4)) : piece.group(4);
        int before = piece.start(2) - piece.start();
        String written = piece.group();
        int end = piece.end(2) - piece.start();
        return written.substring(0, before) + attributes + written.substring(end, written.length() - piece.group(4).length()) + text;
    }

    private String attribute(String quoted) {
        String mark = quoted.substring(0, 1);
        return mark + Escapes.attribute(words, quoted.substring(1, quoted.length() - 1)) + mark;
    }
}
