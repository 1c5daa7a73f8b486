package no.arshjul.letters;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.calendar.Norway;
import no.arshjul.language.LanguageForm;
import no.arshjul.registry.Registry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes letters: from a template in the recipient's language form to a stored PDF with its journal fields. */
@Component
public class Letters {

    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);
    private static final List<String> LAW = List.of("appeal", "appeal-deadline", "late-appeal", "reasons", "access", "preliminary-reply");
    private static final int LONGEST_TITLE = 250;

    private final Templates templates;
    private final TaggedPdf pdf;
    private final Parties parties;
    private final Words words;
    private final Documents documents;
    private final Clock clock;
    private final Registry registry;
    private final String appealInstance;

    Letters(Templates templates, TaggedPdf pdf, Parties parties, Words words, Documents documents, Clock clock, Registry registry,
            @Value("${arshjul.appeal-instance:Utdanningsdirektoratet}") String appealInstance) {
        this.templates = templates;
        this.pdf = pdf;
        this.parties = parties;
        this.words = words;
        this.documents = documents;
        this.clock = clock;
        this.registry = registry;
        this.appealInstance = appealInstance;
    }

    /**
     * Writes the letter and stores it in the transaction at hand, dated today.
     *
     * @return the document's id, for {@code /documents/{id}}
     * @throws IllegalArgumentException when the kind, the county or the recipient is unknown, or the model lacks something
     */
    public UUID write(Letter letter) {
        LetterKind kind = LetterKind.of(letter.kind());
        kind.check(letter.model());
        String page = templates.write(kind, letter.form(), values(kind, letter));
        Matcher title = TITLE.matcher(page);
        if (!title.find()) {
            throw new IllegalStateException("The template of " + kind.id() + " has no title");
        }
        return documents.store(new Paper(kind.id(), letter.county(), letter.cycle(), letter.caseNumber(), letter.recipient(), letter.form(),
                shortened(HtmlUtils.htmlUnescape(title.group(1).strip())), "application/pdf",
                templates.version(kind, letter.form()), pdf.of(page)));
    }

    private Map<String, Object> values(LetterKind kind, Letter letter) {
        Map<String, Object> model = Figures.added(kind, letter.model());
        kind.optional().forEach(key -> model.compute(key, (name, value) -> value instanceof String text && text.isBlank() ? null : value));
        kind.optional().forEach(key -> model.putIfAbsent(key, null));
        if (model.get("legalBasis") == null) {
            String regulation = regulation(String.valueOf(model.get("scheme")), letter.form());
            model.put("legalBasis", regulation.isEmpty() ? words.name("regulation", "any", letter.form()) : regulation);
        }
        if (model.get("appealInstance") == null) {
            model.put("appealInstance", registry.guidelineOf(letter.cycle(), String.valueOf(model.get("scheme")))
                    .map(guideline -> guideline.appeals().instance()).orElse(appealInstance));
        }
        model.put("appealWeeks", weeks(model.get("appealWeeks"), letter.form()));
        if (kind == LetterKind.CALL) {
            model.put("criteria", criteria(letter));
            model.put("regulations", regulations(letter));
        }
        model.put("yourReference", parties.reference(letter.caseNumber()));
        model.put("caseNumber", letter.caseNumber());
        model.put("cycle", letter.cycle());
        model.put("office", parties.office(letter.county(), letter.form()));
        model.put("recipientName", parties.organisation(letter.recipient()));
        model.put("recipientNumber", letter.recipient());
        model.put("today", Norway.today(clock));
        Map<String, Object> text = new ModelText(words, letter.form()).of(model);
        text.put("law", law(letter.form()));
        return text;
    }

    /** What is looked for in every scheme of the call; a criterion of some of them names these. Where the writer states none, all seven. */
    private List<String> criteria(Letter letter) {
        if (!(letter.model().get("criteria") instanceof Map<?, ?> stated)) {
            return Stream.of("c1", "c2", "c3", "c4", "c5", "c6", "c7").map(id -> words.name("criterion", id, letter.form())).toList();
        }
        int schemes = ((List<?>) letter.model().get("frames")).size();
        return stated.entrySet().stream().map(criterion -> {
            String text = words.name("criterion", String.valueOf(criterion.getKey()), letter.form());
            List<?> of = (List<?>) criterion.getValue();
            return of.size() == schemes ? text : of.stream().map(id -> words.name("scheme", String.valueOf(id), letter.form()))
                    .collect(Collectors.joining("; ", text.replaceAll("\\.$", "") + " (", ")."));
        }).toList();
    }

    /** A number of weeks as a letter says it. A county's guideline sets it; where the writer of a letter states none, the law's usual three. */
    private String weeks(Object stated, LanguageForm form) {
        String number = stated == null ? "3" : stated.toString();
        return words.nameOr("weeks", number, form, number + " " + words.name("weeks", "many", form));
    }

    /** What the scheme's regulation is called today: the registry's dated words, else the catalogue's; empty for none. */
    private String regulation(String scheme, LanguageForm form) {
        return registry.legalReference("regulation-" + scheme, Norway.today(clock), form)
                .orElseGet(() -> words.nameOr("regulation", scheme, form, ""));
    }

    /** The paragraphs that letters name in passing, as they are called today; nothing where the registry knows none. */
    private Map<String, String> law(LanguageForm form) {
        return LAW.stream().collect(Collectors.toMap(id -> id,
                id -> registry.legalReference(id, Norway.today(clock), form).map(text -> " (" + text.replace("§ ", "§\u00a0") + ")").orElse("")));
    }

    /** The regulations behind the schemes of a call, each once. */
    private String regulations(Letter letter) {
        return ((List<?>) letter.model().get("frames")).stream().map(frame -> String.valueOf(((Map<?, ?>) frame).get("schemeName")))
                .map(scheme -> regulation(scheme, letter.form()))
                .filter(text -> !text.isEmpty()).distinct()
                .collect(Collectors.collectingAndThen(Collectors.joining(words.name("regulation", "and", letter.form())),
                        text -> text.isEmpty() ? words.name("regulation", "any", letter.form()) : text));
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
