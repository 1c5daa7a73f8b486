package no.arshjul.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import no.arshjul.calendar.Norway;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Refusal;
import no.arshjul.language.Messages;
import no.arshjul.registry.ImportTable.Import;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/** The door for files: a county's secretariat sends a table as CSV or XLSX, which is taken in whole or refused whole. */
@RestController
class Imports {

    private final Map<String, ImportTable> tables;
    private final Registry registry;
    private final CurrentPerson person;
    private final Messages messages;
    private final Clock clock;

    Imports(List<ImportTable> tables, Registry registry, CurrentPerson person, Messages messages, Clock clock) {
        this.tables = tables.stream().collect(Collectors.toMap(ImportTable::what, Function.identity()));
        this.registry = registry;
        this.person = person;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * 201 with what was taken in; 400 with a list of lines and reasons when anything in the file is wrong; 403 for everybody but
     * the county's secretariat; 413 for a file above 5 MB.
     *
     * @param what     {@code key-figures}, {@code regions}, {@code owners}, {@code memberships} or {@code people}
     * @param scheme   for key figures only
     * @param source   where the figures come from, e.g. GSI
     * @param snapshot the day they were true, ISO
     */
    @PostMapping("/api/imports/{what}")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Map<String, Object> take(@PathVariable String what, @RequestParam(defaultValue = "") String county,
            @RequestParam(defaultValue = "") String scheme, @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String snapshot, HttpServletRequest request) throws IOException {
        ImportTable table = tables.get(what);
        if (table == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!person.in("secretariat") || !person.counties().contains(county) || registry.county(county).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        byte[] file = file(request);
        new Faults().when(source.isBlank(), "source", "form.required").when(source.length() > 200, "source", "form.too-long", 200, source.length())
                .when(snapshot.isBlank(), "snapshot", "form.required").orRefuse();
        int rows = table.take(new Import(county, scheme, source.strip(), day(snapshot), person.id()), TableFile.read(file, table.columns()));
        Map<String, Object> taken = new LinkedHashMap<>(Map.of("what", what, "county", county, "rows", rows));
        if (!table.afterwards().isEmpty()) {
            taken.put("message", messages.text(table.afterwards(), request.getLocale()));
        }
        return taken;
    }

    private LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(Norway.today(clock))) {
                throw Refusal.at("snapshot", "registry.snapshot-ahead");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw Refusal.at("snapshot", "form.date");
        }
    }

    /** The part named file, or the whole body. */
    private static byte[] file(HttpServletRequest request) throws IOException {
        MultipartFile part = request instanceof MultipartHttpServletRequest parts ? parts.getFile("file") : null;
        byte[] file = part != null ? part.getBytes() : request.getInputStream().readNBytes(TableFile.MOST_BYTES + 1);
        if (file.length > TableFile.MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        return file;
    }
}
