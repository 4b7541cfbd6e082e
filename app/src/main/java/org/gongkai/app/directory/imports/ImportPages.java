package org.gongkai.app.directory.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Role;
import org.gongkai.app.web.Download;
import org.gongkai.app.workbooks.HandedIn;
import org.gongkai.app.workbooks.UnreadableWorkbook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The system administrator brings organs and people from a workbook: hand in, look at what would happen, take over. */
@Controller
@For(Role.SYSTEM_ADMIN)
class ImportPages {
    private static final String REFUSED = "没有导入：表里还有错，一行也没有写入。请改正后重新交来，或选择只导入没有错的行。";
    private static final String BROKEN_OFF = "没有做完：服务器出了故障，一行也没有写入。请重新交来；仍不行请看服务器日志。";

    private final Imports imports;
    private final ImportWork work;

    ImportPages(Imports imports, ImportWork work) {
        this.imports = imports;
        this.work = work;
    }

    @GetMapping("/office/directory/import")
    String start(Model model) {
        model.addAttribute("problem", "");
        return "directory/import";
    }

    @GetMapping("/office/directory/import/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        ImportWorkbook.template(Download.as("机构与人员导入模板.xlsx", response));
    }

    /** The form's token travels in the address, so that it is proved before a byte of the body is read. */
    @PostMapping("/office/directory/import")
    String handIn(HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            HandedIn file = HandedIn.of(request);
            return "redirect:/office/directory/import/" + work.handIn(file.name(), file.content());
        } catch (UnreadableWorkbook refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", refusal.sentence());
            return "directory/import";
        }
    }

    @GetMapping("/office/directory/import/{id}")
    String preview(@PathVariable UUID id, Model model) {
        ImportStore.State state = work.state(id).orElseThrow(ImportPages::gone);
        List<ImportLine> lines = state.lines();
        if (lines == null) {
            model.addAttribute("state", ImportProgress.of(state));
            return "directory/importing";
        }
        if (state.doing() == ImportStore.Doing.FAILED) {
            model.addAttribute("problem", BROKEN_OFF);
            return "directory/import";
        }
        model.addAttribute("preview", new ImportPreview(id, state.fileName(), lines));
        model.addAttribute("problem", state.doing() == ImportStore.Doing.REFUSED ? REFUSED : "");
        return state.doing() == ImportStore.Doing.DONE ? "directory/imported" : "directory/preview";
    }

    /** How far it has come, for the page that waits; when it is done the page itself is asked for. */
    @GetMapping("/office/directory/import/{id}/progress")
    String progress(@PathVariable UUID id, HttpServletResponse response, Model model) {
        ImportStore.State state = work.state(id).orElseThrow(ImportPages::gone);
        if (state.lines() != null) {
            response.setHeader("HX-Redirect", "/office/directory/import/" + id);
        }
        model.addAttribute("state", ImportProgress.of(state));
        return "directory/_importing";
    }

    @PostMapping("/office/directory/import/{id}")
    String take(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean validOnly) {
        if (work.state(id).isEmpty()) {
            throw gone();
        }
        work.take(id, validOnly);
        return "redirect:/office/directory/import/" + id;
    }

    @GetMapping("/office/directory/import/{id}/checked.xlsx")
    void checked(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Imports.Checked checked = imports.checked(id).orElseThrow(ImportPages::gone);
        ImportWorkbook.checked(checked.book(), checked.lines(), Download.as("核对结果.xlsx", response));
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
