package no.arshjul.forum;

import java.util.List;
import java.util.Map;
import no.arshjul.excel.ExcelTable;
import no.arshjul.excel.ExcelTables;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.letters.Words;
import no.arshjul.money.Kroner;
import org.springframework.stereotype.Component;

/** A meeting's lines as a spreadsheet: the lines, the sums against the frames, who must leave, and what has been added since. */
@Component
class PackSheet {

    private static final List<String> LINES = List.of("number", "case", "scheme", "owner", "title", "region", "priority", "year", "asked",
            "owner-amount", "university-amount", "sum", "addendum");
    private static final List<String> FRAMES = List.of("scheme", "frame", "asked", "recommended", "left");

    private final Messages messages;
    private final Words words;

    PackSheet(Messages messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** @param model as {@link PackModel} makes it; amounts are in whole kroner, the sums are of the cycle's year */
    byte[] of(Map<String, Object> model, LanguageForm form) {
        return ExcelTables.write(tables -> {
            lines(tables.table(text("sheet.lines", form), headings(LINES, form), 6, 22, 28, 26, 34, 18, 10, 8, 14, 14, 14, 14, 10), model, form);
            frames(tables.table(text("sheet.frames", form), headings(FRAMES, form), 60, 16, 16, 16, 16), model, form);
            disqualified(tables.table(text("sheet.disqualified", form), headings(List.of("case", "member"), form), 24, 24), model);
            addenda(tables.table(text("sheet.addenda", form), headings(List.of("addendum", "date", "change"), form), 24, 24, 90), model);
        });
    }

    private void lines(ExcelTable table, Map<String, Object> model, LanguageForm form) {
        for (Map<String, Object> scheme : rows(model, "schemes")) {
            for (Map<String, Object> line : rows(scheme, "lines")) {
                Kroner owner = (Kroner) line.get("ownerAmount");
                Kroner university = (Kroner) line.get("universityAmount");
                table.row(line.get("number"), line.get("caseNumber"), words.name("scheme", (String) scheme.get("scheme"), form),
                        line.get("owner"), line.get("title"), line.get("region"), line.get("priority"), line.get("year"), line.get("asked"),
                        owner, university, owner.plus(university), line.get("addendum"));
            }
        }
    }

    private void frames(ExcelTable table, Map<String, Object> model, LanguageForm form) {
        for (Map<String, Object> scheme : rows(model, "schemes")) {
            List<Map<String, Object>> lines = rows(scheme, "lines").stream()
                    .filter(line -> line.get("year").equals(model.get("year"))).toList();
            Kroner asked = Kroner.sum(lines.stream().map(line -> (Kroner) line.get("asked")).toList());
            Kroner recommended = Kroner.sum(lines.stream().map(line -> ((Kroner) line.get("ownerAmount")).plus((Kroner) line.get("universityAmount"))).toList());
            Kroner frame = (Kroner) scheme.get("frame");
            table.row(words.name("scheme", (String) scheme.get("scheme"), form), frame, asked, recommended, frame.minus(recommended));
        }
    }

    private static void disqualified(ExcelTable table, Map<String, Object> model) {
        rows(model, "disqualified").forEach(it -> table.row(it.get("caseNumber"), it.get("member")));
    }

    private static void addenda(ExcelTable table, Map<String, Object> model) {
        rows(model, "addenda").forEach(it -> ((List<?>) it.get("changes"))
                .forEach(change -> table.row(it.get("number"), it.get("madeOn"), change)));
    }

    private List<String> headings(List<String> columns, LanguageForm form) {
        return columns.stream().map(column -> text("column." + column, form)).toList();
    }

    private String text(String code, LanguageForm form) {
        return messages.text("forum.pack." + code, form);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> model, String key) {
        return (List<Map<String, Object>>) model.get(key);
    }
}
