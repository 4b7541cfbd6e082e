package org.gongkai.app.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Organ;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The door of a figure: beside the table it opens from, or as a page; and its records to take away. */
@Controller
@For(business = true)
class DoorPages {
    private final Doors doors;
    private final RecordExport export;

    DoorPages(Doors doors, RecordExport export) {
        this.doors = doors;
        this.export = export;
    }

    @GetMapping(DoorAsk.ADDRESS)
    String show(
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "HX-Target", defaultValue = "") String part,
            Model model) {
        DoorAsk ask = ask(fields);
        Organ organ = doors.asked(ask).orElseThrow(ReportListPages::notFound);
        try {
            model.addAttribute("page", doors.page(ask, organ));
        } catch (CannotReport refused) {
            throw bad(refused);
        }
        return part.isEmpty() ? "report/door" : part.equals("door-list") ? "report/_door_list" : "report/_door";
    }

    @PostMapping("/office/reports/cell/export")
    void export(@RequestParam Map<String, String> fields, HttpServletResponse response) throws IOException {
        DoorAsk ask = ask(fields).from(null);
        Organ organ = doors.asked(ask).orElseThrow(ReportListPages::notFound);
        try {
            export.write(ask, organ, fields.getOrDefault("as", "xlsx").equals("csv"), response);
        } catch (CannotReport refused) {
            throw bad(refused);
        }
    }

    private static DoorAsk ask(Map<String, String> fields) {
        try {
            return DoorAsk.of(fields);
        } catch (CannotReport refused) {
            throw bad(refused);
        }
    }

    private static ResponseStatusException bad(CannotReport refused) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.sentence(), refused);
    }
}
