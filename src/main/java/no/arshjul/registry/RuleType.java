package no.arshjul.registry;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.arshjul.flow.Fault;

/** What a guideline's rule may be: how a written value is read, and what it must be. Lists are separated by {@code ;}. */
sealed interface RuleType {

    /** The database's type. */
    String column();

    /** What is wrong with this value; {@code field} and {@code row} are filled in by who asks. */
    Optional<Fault> against(String text);

    /** The value for the database; of one that nothing is wrong with. */
    Object value(String text);

    /** A whole number. @param empty whether it may be left open: no such rule */
    record Whole(long least, long most, boolean empty) implements RuleType {
        @Override
        public String column() {
            return "bigint";
        }

        @Override
        public Optional<Fault> against(String text) {
            boolean good = text.isEmpty() ? empty : isWhole(text) && Long.parseLong(text) >= least && Long.parseLong(text) <= most;
            return good ? Optional.empty() : Optional.of(Fault.of(empty ? "registry.rule-whole-or-empty" : "registry.rule-whole", least, most));
        }

        @Override
        public Object value(String text) {
            return text.isEmpty() ? null : Long.valueOf(text);
        }
    }

    /** Whole numbers, in their order. */
    record Wholes(int fewest, int items, long least, long most) implements RuleType {
        @Override
        public String column() {
            return "integer[]";
        }

        @Override
        public Optional<Fault> against(String text) {
            List<String> parts = parts(text);
            boolean good = parts.size() >= fewest && parts.size() <= items
                    && parts.stream().allMatch(part -> isWhole(part) && Long.parseLong(part) >= least && Long.parseLong(part) <= most);
            return good ? Optional.empty() : Optional.of(Fault.of("registry.rule-wholes", fewest, items, least, most));
        }

        @Override
        public Object value(String text) {
            return parts(text).stream().map(Integer::valueOf).toArray(Integer[]::new);
        }
    }

    /** One of these words. */
    record Choice(List<String> words) implements RuleType {
        @Override
        public String column() {
            return words.contains("true") ? "boolean" : "text";
        }

        @Override
        public Optional<Fault> against(String text) {
            return words.contains(text) ? Optional.empty() : Optional.of(Fault.of("registry.rule-choice", String.join(", ", words)));
        }

        @Override
        public Object value(String text) {
            return column().equals("boolean") ? Boolean.valueOf(text) : text;
        }
    }

    /** Several words, each once, that all match. @param known all that there are; empty where others may be written @param example how they look */
    record Words(int fewest, Pattern each, List<String> known, String example) implements RuleType {
        @Override
        public String column() {
            return "text[]";
        }

        @Override
        public Optional<Fault> against(String text) {
            List<String> parts = parts(text);
            boolean good = parts.size() >= fewest && parts.size() == parts.stream().distinct().count()
                    && parts.stream().allMatch(part -> each.matcher(part).matches());
            return good ? Optional.empty() : Optional.of(Fault.of("registry.rule-words", fewest, example));
        }

        @Override
        public Object value(String text) {
            return parts(text).toArray(String[]::new);
        }
    }

    /** A text of at most so many characters. */
    record Text(boolean empty, int longest) implements RuleType {
        @Override
        public String column() {
            return "text";
        }

        @Override
        public Optional<Fault> against(String text) {
            return !empty && text.isEmpty() || text.length() > longest ? Optional.of(Fault.of("registry.rule-text", longest)) : Optional.empty();
        }

        @Override
        public Object value(String text) {
            return text;
        }
    }

    static RuleType percent() {
        return new Whole(0, 100, false);
    }

    static RuleType days() {
        return new Whole(0, 730, false);
    }

    static RuleType truth() {
        return new Choice(List.of("true", "false"));
    }

    static RuleType choice(String... words) {
        return new Choice(List.of(words));
    }

    static RuleType words(int fewest, String... words) {
        return new Words(fewest, Pattern.compile(String.join("|", words)), List.of(words), String.join(", ", words));
    }

    static List<String> parts(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*;\\s*", -1));
    }

    private static boolean isWhole(String text) {
        return text.matches("-?\\d{1,15}");
    }
}
