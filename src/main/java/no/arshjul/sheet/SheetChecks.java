package no.arshjul.sheet;

import java.util.List;
import no.arshjul.flow.Option;
import no.arshjul.flow.TaskLists.Column;
import no.arshjul.flow.TaskLists.TaskList;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** What the spreadsheet itself refuses while somebody types: the list of choices, whole numbers, no more than was asked for. */
final class SheetChecks {

    private final Worksheet sheet;
    private final Worksheet choices;
    private final TaskList list;
    private final Messages messages;
    private final LanguageForm form;

    SheetChecks(Worksheet sheet, Worksheet choices, TaskList list, Messages messages, LanguageForm form) {
        this.sheet = sheet;
        this.choices = choices;
        this.list = list;
        this.messages = messages;
        this.form = form;
    }

    void check(Column column, int place, int last) {
        Range cells = sheet.range(SheetWriter.HEAD + 1, place, last, place);
        if (SheetWriter.isNumber(column)) {
            number(column, place, cells);
        } else if (column.type().equals("checkbox")) {
            choose(cells, place, List.of(messages.text("sheet.yes", form), messages.text("sheet.no", form)));
        } else if (!column.options().isEmpty()) {
            choose(cells, place, column.options().stream().map(Option::label).toList());
        }
    }

    /** Written with "greater or equal" only: the library does not escape the other sign. */
    private void number(Column column, int place, Range cells) {
        String cell = SheetSums.letters(place) + (SheetWriter.HEAD + 2);
        int most = column.most() == null ? -1 : list.columns().stream().map(Column::key).toList().indexOf(column.most());
        String rule = "AND(ISNUMBER(" + cell + "),INT(" + cell + ")=" + cell + "," + cell + ">=0"
                + (most < 0 ? "" : "," + SheetSums.letters(most + 1) + (SheetWriter.HEAD + 2) + ">=" + cell) + ")";
        cells.validateWithFormula(rule).allowBlank(true).showErrorMessage(true).errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(column.label())
                .error(most < 0 ? messages.text("sheet.whole", form) : messages.text("sheet.whole-most", form, list.columns().get(most).label()));
    }

    private void choose(Range cells, int place, List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            choices.value(i, place, labels.get(i));
        }
        cells.validateWithList(choices.range(0, place, labels.size() - 1, place)).allowBlank(true).showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP).error(messages.text("form.option", form));
    }
}
