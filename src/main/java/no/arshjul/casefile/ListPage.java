package no.arshjul.casefile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.page.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** All cases of a cycle, searched, filtered and summed, as a page and as a spreadsheet; and the cycles that have one. */
@Page
class ListPage {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CaseList list;
    private final CaseRows rows;
    private final CaseSheet sheet;
    private final CaseWords words;

    ListPage(CaseList list, CaseRows rows, CaseSheet sheet, CaseWords words) {
        this.list = list;
        this.rows = rows;
        this.sheet = sheet;
        this.words = words;
    }

    @GetMapping("/cycles")
    String cycles(@ModelAttribute("form") LanguageForm form, Model model) {
        model.addAttribute("words", words.in(form));
        model.addAttribute("cycles", rows.cycles());
        return "casefile/cycles";
    }

    @GetMapping("/cycles/{key}/cases")
    String cases(@PathVariable String key, @RequestParam Map<String, String> asked, @ModelAttribute("form") LanguageForm form, Model model) {
        CaseList.Found found = found(key);
        Wish wish = Wish.of(asked);
        CaseWords.In said = words.in(form);
        List<CaseRow> wanted = found.wanted(wish, said);
        model.addAttribute("words", said);
        model.addAttribute("cycle", found.cycle());
        model.addAttribute("name", said.cycle(found.countyName(), found.cycle().year(), key));
        model.addAttribute("wish", wish);
        model.addAttribute("all", found.all());
        model.addAttribute("wanted", wanted);
        Comparator<String> alphabetical = NorwegianText.alphabetical();
        model.addAttribute("schemes", found.all().stream().map(CaseRow::scheme).distinct().sorted(Comparator.comparing(said::scheme, alphabetical)).toList());
        model.addAttribute("regions", found.all().stream()
                .collect(Collectors.toMap(CaseRow::regionName, CaseRow::region, (a, b) -> a, () -> new TreeMap<>(alphabetical))));
        model.addAttribute("stages", found.all().stream().map(CaseRow::stage).distinct()
                .collect(Collectors.toMap(said::stage, stage -> stage, (a, b) -> a, () -> new TreeMap<>(alphabetical))));
        model.addAttribute("sums", Sums.perScheme(wanted));
        model.addAttribute("total", Sums.of(null, wanted));
        model.addAttribute("columns", columns(key, wish));
        model.addAttribute("sheet", address("/cycles/" + key + "/cases.xlsx", wish, wish.sort()));
        return "casefile/list";
    }

    @GetMapping("/cycles/{key}/cases.xlsx")
    ResponseEntity<byte[]> spreadsheet(@PathVariable String key, @RequestParam Map<String, String> asked, @ModelAttribute("form") LanguageForm form) {
        CaseList.Found found = found(key);
        ContentDisposition file = ContentDisposition.attachment().filename(key + ".xlsx").build();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(sheet.of(found.wanted(Wish.of(asked), words.in(form)), found.cycle().year(), form));
    }

    private CaseList.Found found(String key) {
        return list.of(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param sorted as {@code aria-sort} says it. @param address where the column's heading leads to: the same list by this column */
    record Column(String name, boolean amount, String sorted, String address) {
    }

    private static List<Column> columns(String key, Wish wish) {
        Map<String, Boolean> columns = new LinkedHashMap<>();
        List.of("case", "owner", "title", "scheme", "region", "stage").forEach(name -> columns.put(name, false));
        List.of("asked", "recommended", "decided", "paid").forEach(name -> columns.put(name, true));
        return columns.entrySet().stream().map(column -> {
            boolean now = wish.column().equals(column.getKey());
            // Amounts are looked at from the largest, texts from A.
            boolean down = now ? !wish.isDown() : column.getValue();
            return new Column(column.getKey(), column.getValue(), !now ? null : wish.isDown() ? "descending" : "ascending",
                    address("/cycles/" + key + "/cases", wish, (down ? "-" : "") + column.getKey()));
        }).toList();
    }

    private static String address(String path, Wish wish, String sort) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", wish.q());
        asked.put("scheme", wish.scheme());
        asked.put("region", wish.region());
        asked.put("status", wish.stage());
        asked.put("mark", wish.mark());
        asked.put("sort", sort);
        asked.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().buildAndExpand(asked).toUriString();
    }
}
