package no.arshjul.needs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.language.Messages;
import no.arshjul.needs.LateList.Request;
import no.arshjul.needs.LateList.Sum;
import org.springframework.stereotype.Component;

/** The late requests as a spreadsheet reads them: with a byte order mark, semicolons, and the sums below the requests. */
@Component
class LateListCsv {

    private static final List<String> COLUMNS = List.of("case", "scheme", "orgnr", "owner", "owner-type", "region", "received", "days-late",
            "outcome", "reason", "person", "decided", "by-appeal");

    private final Messages messages;

    LateListCsv(Messages messages) {
        this.messages = messages;
    }

    String of(LateList.View view, Locale language) {
        Stream<List<String>> head = Stream.of(COLUMNS.stream().map(column -> text("column." + column, language)).toList());
        Stream<List<String>> requests = view.requests().stream().map(request -> row(request, language));
        Stream<List<String>> sums = Stream.concat(
                sums("owner-type", view.byOwnerType().stream().map(sum -> new Sum(text("kind." + sum.group(), language), sum.admitted(),
                        sum.rejected(), sum.waiting())).toList(), language),
                sums("region", view.byRegion(), language));
        return "\uFEFF" + Stream.of(head, requests, sums).flatMap(rows -> rows)
                .map(row -> row.stream().map(LateListCsv::cell).collect(Collectors.joining(";")) + "\r\n").collect(Collectors.joining());
    }

    private List<String> row(Request request, Locale language) {
        return List.of(request.caseNumber(), text("scheme." + request.scheme(), language), request.owner(), request.ownerName(),
                text("kind." + request.ownerType(), language), request.region(), request.received().toString(), String.valueOf(request.daysLate()),
                text("outcome." + request.outcome(), language), request.reason(), request.decidedBy(),
                request.decidedOn() == null ? "" : request.decidedOn().toString(), request.byAppeal() ? text("yes", language) : "");
    }

    private Stream<List<String>> sums(String group, List<Sum> sums, Locale language) {
        return Stream.concat(Stream.of(List.of(), List.of(text("column." + group, language), text("outcome.admit", language),
                        text("outcome.reject", language), text("outcome.waiting", language))),
                sums.stream().map(sum -> List.of(sum.group(), String.valueOf(sum.admitted()), String.valueOf(sum.rejected()),
                        String.valueOf(sum.waiting()))));
    }

    private String text(String code, Locale language) {
        return messages.text("needs.late." + code, language);
    }

    /** What a spreadsheet would take for a formula is made a text by an apostrophe; every cell is quoted. */
    private static String cell(String value) {
        String safe = value.matches("(?s)^\\s*[=+\\-@\\t\\r].*") ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
