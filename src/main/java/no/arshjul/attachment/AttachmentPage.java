package no.arshjul.attachment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Refusal;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import no.arshjul.calendar.Norway;
import no.arshjul.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The files of a case: what is there, and a way to add more. Linked from the tasks that files belong to. */
@Page
class AttachmentPage {

    private static final int LONGEST_NOTE = 200;

    /** A file as a person reads of it. @param mayWithdraw whether this person may, now */
    record Line(UUID document, String name, String about, String size, String added, String from, String withdrawn, boolean mayWithdraw) {
    }

    /** What became of one file. @param place its place among those that were sent, from 0 @param why null when it was taken */
    record Outcome(int place, String name, String why) {
    }

    private final Matters matters;
    private final Attachments attachments;
    private final CurrentPerson person;
    private final Messages messages;

    AttachmentPage(Matters matters, Attachments attachments, CurrentPerson person, Messages messages) {
        this.matters = matters;
        this.attachments = attachments;
        this.person = person;
        this.messages = messages;
    }

    @GetMapping("/cases/{caseNumber}/attachments")
    String show(@PathVariable String caseNumber, @ModelAttribute("form") LanguageForm form, Model model) {
        return page(matter(caseNumber), form, model);
    }

    /** 200 when all files are taken in; 400 when some are not, and those that can be are. */
    @PostMapping("/cases/{caseNumber}/attachments")
    String add(@PathVariable String caseNumber, @RequestParam(defaultValue = "") String about, @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) List<MultipartFile> files, @ModelAttribute("form") LanguageForm form, Model model,
            HttpServletResponse response) throws IOException {
        Matter matter = matter(caseNumber);
        check(matter, about, note);
        List<Outcome> outcomes = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty() || file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()) {
                outcomes.add(taken(matter, outcomes.size(), file, about, note.strip(), form));
            }
        }
        if (outcomes.isEmpty()) {
            outcomes.add(new Outcome(0, "", messages.text("attachment.no-file", form)));
        }
        if (outcomes.stream().anyMatch(outcome -> outcome.why() != null)) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("outcomes", outcomes);
        return page(matter, form, model);
    }

    /** An owner takes one of its own back while what it belongs to is open. */
    @PostMapping("/cases/{caseNumber}/attachments/{document}/withdrawal")
    @Transactional
    public String withdraw(@PathVariable String caseNumber, @PathVariable UUID document) {
        Matter matter = matter(caseNumber);
        Attachment found = attachments.of(caseNumber).stream().filter(it -> it.document().equals(document)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!mayWithdraw(matter, found) || !attachments.withdraw(caseNumber, document, person.id())) {
            throw Refusal.of("attachment.not-to-withdraw", found.fileName());
        }
        return "redirect:/cases/" + caseNumber + "/attachments";
    }

    private Matter matter(String caseNumber) {
        return matters.seen(caseNumber).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void check(Matter matter, String about, String note) {
        List<String> open = matters.addsTo(matter);
        if (open.isEmpty()) {
            throw Refusal.of("attachment.closed");
        }
        if (!open.contains(about)) {
            throw Refusal.of("attachment.about");
        }
        if (!matters.isOwners(matter.owner()) && note.isBlank()) {
            throw Refusal.of("attachment.note");
        }
        if (note.length() > LONGEST_NOTE) {
            throw Refusal.of("form.too-long", LONGEST_NOTE, note.length());
        }
    }

    private Outcome taken(Matter matter, int place, MultipartFile file, String about, String note, LanguageForm form) throws IOException {
        if (file.getSize() > Attachments.MOST_BYTES) {
            return new Outcome(place, file.getOriginalFilename(), messages.text("attachment.too-large", form));
        }
        try {
            return new Outcome(place, attachments.add(matter, new Attachments.Sent(file.getOriginalFilename(), file.getBytes(), about, person.id(), note)), null);
        } catch (Refusal refusal) {
            Fault fault = refusal.faults().get(0);
            return new Outcome(place, file.getOriginalFilename(), messages.text(fault.code(), form, fault.args().toArray()));
        }
    }

    private String page(Matter matter, LanguageForm form, Model model) {
        model.addAttribute("matter", matter);
        model.addAttribute("lines", attachments.of(matter.caseNumber()).stream().map(it -> line(matter, it, form)).toList());
        model.addAttribute("open", matters.addsTo(matter));
        model.addAttribute("notes", !matters.isOwners(matter.owner()));
        model.addAttribute("most", Attachments.MOST_FILES);
        return "attachment/list";
    }

    private Line line(Matter matter, Attachment it, LanguageForm form) {
        long kilobytes = Math.max(1, Math.round(it.bytes() / 1024.0));
        return new Line(it.document(), it.fileName(), messages.text("attachment.about." + it.about(), form),
                kilobytes < 1024 ? kilobytes + "\u00a0kB" : String.format(form.locale(), "%.1f\u00a0MB", kilobytes / 1024.0),
                NorwegianText.date(it.addedAt().atZoneSameInstant(Norway.ZONE).toLocalDate(), form),
                it.note().isEmpty() ? matter.ownerName() : messages.text("attachment.by-office", form, it.note()),
                it.isWithdrawn() ? NorwegianText.date(it.withdrawnAt().atZoneSameInstant(Norway.ZONE).toLocalDate(), form) : null, mayWithdraw(matter, it));
    }

    private boolean mayWithdraw(Matter matter, Attachment it) {
        return !it.isWithdrawn() && it.sentBy().equals(person.id()) && matters.isOwners(matter.owner()) && matter.open().contains(it.about());
    }
}
