package no.arshjul.sheet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.TaskLists;
import no.arshjul.flow.TaskLists.TaskList;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.ReaderLanguage;
import no.arshjul.page.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** A task's list as a spreadsheet: the file, and the page where a filled-in one is taken in. Both are linked from the table in Tasklist. */
@Page
class SheetPage {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int SHOWN = 200;
    private static final int MOST_BYTES = 5 * 1024 * 1024;

    /** What is wrong, as a person reads it. @param row as the spreadsheet counts, or empty */
    record Line(String row, String column, String text) {
    }

    private final TaskLists lists;
    private final DraftedList drafted;
    private final SheetWriter writer;
    private final Upload upload;
    private final CurrentPerson person;
    private final Messages messages;

    SheetPage(TaskLists lists, DraftedList drafted, SheetWriter writer, Upload upload, CurrentPerson person, Messages messages) {
        this.lists = lists;
        this.drafted = drafted;
        this.writer = writer;
        this.upload = upload;
        this.person = person;
        this.messages = messages;
    }

    @GetMapping("/tasks/{taskId}/list.xlsx")
    ResponseEntity<byte[]> download(@PathVariable String taskId, HttpServletRequest request) {
        LanguageForm form = ReaderLanguage.of(request);
        TaskList list = list(taskId, form);
        String name = list.businessKey().replace('/', '-') + ".xlsx";
        return ResponseEntity.ok().contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(writer.write(drafted.of(list, person.id()), form));
    }

    @GetMapping("/tasks/{taskId}/list")
    String show(@PathVariable String taskId, HttpServletRequest request, Model model) {
        model.addAttribute("list", list(taskId, ReaderLanguage.of(request)));
        return "sheet/list";
    }

    /** 200 with what was taken in; 400 with every row that is wrong, and nothing kept. */
    @PostMapping("/tasks/{taskId}/list")
    String take(@PathVariable String taskId, @RequestParam(required = false) MultipartFile file, HttpServletRequest request,
            HttpServletResponse response, Model model) throws IOException {
        LanguageForm form = ReaderLanguage.of(request);
        TaskList list = list(taskId, form);
        model.addAttribute("list", list);
        if (list.variable() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        try {
            if (file == null || file.isEmpty()) {
                throw Refusal.at("file", "sheet.no-file");
            }
            if (file.getSize() > MOST_BYTES) {
                throw Refusal.at("file", "page.too-large");
            }
            Upload.Result result = upload.take(list, person.id(), file.getBytes());
            model.addAttribute("result", result);
            model.addAttribute("wrong", result.wrong().stream().limit(SHOWN).map(wrong -> line(wrong, form)).toList());
            response.setStatus(result.wrong().isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.faults().stream().map(fault -> text(fault, form)).toList());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        return "sheet/list";
    }

    private TaskList list(String taskId, LanguageForm form) {
        return lists.of(taskId, form).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Line line(SheetReader.Wrong wrong, LanguageForm form) {
        return new Line(wrong.row() == 0 ? "" : String.valueOf(wrong.row()), wrong.column(), text(wrong.fault(), form));
    }

    private String text(Fault fault, LanguageForm form) {
        return messages.text(fault.code(), form, fault.args().toArray());
    }
}
