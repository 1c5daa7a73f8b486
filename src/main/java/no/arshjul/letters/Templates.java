package no.arshjul.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.arshjul.language.LanguageForm;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The letters' templates, one per kind and language form: what they say, and which version of them said it. */
@Component
class Templates {

    private static final String FOLDER = "letters/";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    String write(LetterKind kind, LanguageForm form, Map<String, Object> values) {
        Context context = new Context(form.locale(), values);
        context.setVariable("css", source("letter.css") + foot(values) + (kind.wide() ? "@page { size: A4 landscape }" : ""));
        return engine.process(kind.id() + "_" + form.code(), context);
    }

    /** A hash of all that decides how the letter reads, so that a stored letter can be traced to its texts. */
    String version(LetterKind kind, LanguageForm form) {
        String all = source(kind.id() + "_" + form.code() + ".html") + source("layout_" + form.code() + ".html") + source("letter.css");
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    /** Loose pages find their way home: whose letter, and which case. */
    private static String foot(Map<String, Object> values) {
        Object key = values.get("caseNumber") != null ? values.get("caseNumber") : values.get("cycle");
        String text = (key == null ? values.get("office") : values.get("office") + " · " + key).toString().replaceAll("[^\\p{L}\\p{N} ·.,/-]", " ");
        return "@page { @bottom-left { content: \"" + text + "\"; font-family: \"Liberation Sans\"; font-size: 8pt; color: #444; } }\n";
    }

    private static String source(String name) {
        try {
            return new ClassPathResource(FOLDER + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("No template " + name, e);
        }
    }
}
