package no.arshjul.forum;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.letters.Words;
import no.arshjul.money.Kroner;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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

    /** @param model as {@link PackModel} makes it; amounts are numbers in whole kroner, the sums are of the cycle's year */
    byte[] of(Map<String, Object> model, LanguageForm form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Arshjul", "1.0")) {
            lines(book.newWorksheet(text("sheet.lines", form)), model, form);
            frames(book.newWorksheet(text("sheet.frames", form)), model, form);
            list(book.newWorksheet(text("sheet.disqualified", form)), List.of("case", "member"), rows(model, "disqualified").stream()
                    .map(it -> List.of((String) it.get("caseNumber"), (String) it.get("member"))).toList(), form);
            list(book.newWorksheet(text("sheet.addenda", form)), List.of("addendum", "date", "change"), rows(model, "addenda").stream()
                    .flatMap(it -> ((List<?>) it.get("changes")).stream()
                            .map(change -> List.of(it.get("number").toString(), it.get("madeOn").toString(), change.toString()))).toList(), form);
        } catch (IOException e) {
            throw new UncheckedIOException("The spreadsheet can't be written", e);
        }
        return out.toByteArray();
    }

    private void lines(Worksheet sheet, Map<String, Object> model, LanguageForm form) {
        head(sheet, LINES, form);
        int at = 1;
        for (Map<String, Object> scheme : rows(model, "schemes")) {
            for (Map<String, Object> line : rows(scheme, "lines")) {
                Kroner owner = (Kroner) line.get("ownerAmount");
                Kroner university = (Kroner) line.get("universityAmount");
                row(sheet, at++, line.get("number"), line.get("caseNumber"), words.name("scheme", (String) scheme.get("scheme"), form),
                        line.get("owner"), line.get("title"), line.get("region"), line.get("priority"), line.get("year"), line.get("asked"),
                        owner, university, owner.plus(university), line.get("addendum"));
            }
        }
        for (int column = 8; column < 12; column++) {
            sheet.style(column).format("#,##0").set();
        }
        widths(sheet, 6, 22, 28, 26, 34, 18, 10, 8, 14, 14, 14, 14, 10);
    }

    private void frames(Worksheet sheet, Map<String, Object> model, LanguageForm form) {
        head(sheet, FRAMES, form);
        int at = 1;
        for (Map<String, Object> scheme : rows(model, "schemes")) {
            List<Map<String, Object>> lines = rows(scheme, "lines").stream()
                    .filter(line -> line.get("year").equals(model.get("year"))).toList();
            Kroner asked = Kroner.sum(lines.stream().map(line -> (Kroner) line.get("asked")).toList());
            Kroner recommended = Kroner.sum(lines.stream().map(line -> ((Kroner) line.get("ownerAmount")).plus((Kroner) line.get("universityAmount"))).toList());
            Kroner frame = (Kroner) scheme.get("frame");
            row(sheet, at++, words.name("scheme", (String) scheme.get("scheme"), form), frame, asked, recommended, frame.minus(recommended));
        }
        for (int column = 1; column < 5; column++) {
            sheet.style(column).format("#,##0").set();
        }
        widths(sheet, 60, 16, 16, 16, 16);
    }

    private void list(Worksheet sheet, List<String> columns, List<List<String>> rows, LanguageForm form) {
        head(sheet, columns, form);
        for (int i = 0; i < rows.size(); i++) {
            row(sheet, i + 1, rows.get(i).toArray());
        }
        widths(sheet, 24, 24, 90);
    }

    private void head(Worksheet sheet, List<String> columns, LanguageForm form) {
        row(sheet, 0, columns.stream().map(column -> text("column." + column, form)).toArray());
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, int at, Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Kroner amount) {
                sheet.value(at, column, amount.amount());
            } else if (values[column] instanceof Number number) {
                sheet.value(at, column, number);
            } else if (values[column] != null) {
                sheet.value(at, column, values[column].toString());
            }
        }
    }

    private static void widths(Worksheet sheet, int... widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    private String text(String code, LanguageForm form) {
        return messages.text("forum.pack." + code, form);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> model, String key) {
        return (List<Map<String, Object>>) model.get(key);
    }
}
