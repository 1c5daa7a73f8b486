package no.arshjul.flow;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence that the system puts into a task, kept by its code and arguments: everybody who reads the task gets it in their own language
 * form (språklova § 14). {@link #toString()} is how it stands in a text or a Json value; whatever stands around it stays as it is.
 *
 * @param code key in the message catalogue
 * @param args figures and names for the message's places; an argument may hold sayings itself
 */
public record Saying(String code, List<Object> args) {

    private static final char BEGIN = '\uE000'; // For private use: no keyboard has them, and no text that a person sends.
    private static final char END = '\uE001';
    private static final Pattern WRITTEN = Pattern.compile(BEGIN + "([^" + BEGIN + END + "]*)" + END);

    public static Saying of(String code, Object... args) {
        return new Saying(code, List.of(args));
    }

    /** Whether a text holds one of the signs by which a saying is known. */
    public static boolean isMarked(String text) {
        return text.indexOf(BEGIN) >= 0 || text.indexOf(END) >= 0;
    }

    public static boolean isIn(String text) {
        return text.indexOf(BEGIN) >= 0;
    }

    /**
     * What stands between the signs and is no saying stays as it is: a page that many share must not fall for one text in it.
     *
     * @param words puts one saying, whose arguments are in words already, into the reader's language form
     */
    public static String inWords(String text, Function<Saying, String> words) {
        return WRITTEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(read(found.group(1), words).map(words).orElse(found.group())));
    }

    @Override
    public String toString() {
        return BEGIN + Stream.concat(Stream.of(code), args.stream().map(Saying::written)).collect(Collectors.joining("/")) + END;
    }

    private static String written(Object arg) {
        String kind = arg instanceof Integer || arg instanceof Long ? "n" : "t";
        return kind + URLEncoder.encode(arg.toString(), StandardCharsets.UTF_8);
    }

    private static Optional<Saying> read(String written, Function<Saying, String> words) {
        String[] parts = written.split("/", -1);
        try {
            return Optional.of(new Saying(parts[0], Arrays.stream(parts).skip(1).map(part -> argument(part, words)).toList()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Object argument(String written, Function<Saying, String> words) {
        String arg = URLDecoder.decode(written.substring(1), StandardCharsets.UTF_8);
        return written.startsWith("n") ? (Object) Long.valueOf(arg) : inWords(arg, words);
    }
}
