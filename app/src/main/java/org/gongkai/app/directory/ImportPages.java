package org.gongkai.app.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.gongkai.annualreport.archive.FileName;
import org.gongkai.app.web.PostedForm;
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
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
        ImportWorkbook.template(download(response, "机构与人员导入模板.xlsx"));
    }

    /** The form's token travels in the address, so that it is proved before a byte of the body is read. */
    @PostMapping("/office/directory/import")
    String handIn(HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            Handed file = file(request);
            return "redirect:/office/directory/import/" + work.handIn(file.name(), file.content());
        } catch (ImportBook.Unreadable refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", String.valueOf(refusal.getMessage()));
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
        ImportWorkbook.checked(checked.book(), checked.lines(), download(response, "核对结果.xlsx"));
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static OutputStream download(HttpServletResponse response, String name) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        return response.getOutputStream();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
    private record Handed(String name, byte[] content) {}

    private static Handed file(HttpServletRequest request) {
        try {
            FileItemIterator parts = PostedForm.parts(request);
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (!part.isFormField()
                        && part.getName() != null
                        && !part.getName().isBlank()) {
                    try (InputStream in = part.openStream()) {
                        return new Handed(FileName.safe(part.getName()), in.readNBytes(WorkbookReading.MOST_BYTES + 1));
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new ImportBook.Unreadable("没有收到完整的文件：上传中途断开，或提交的格式不对。请重新选择文件再交。", e);
        }
        throw new ImportBook.Unreadable("没有选择文件。请选择填好的 .xlsx，再按“核对”。", null);
    }
}
