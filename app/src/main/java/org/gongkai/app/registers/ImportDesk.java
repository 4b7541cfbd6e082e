package org.gongkai.app.registers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.gongkai.annualreport.archive.FileName;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.web.PostedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which a register is taken over from a workbook: hand in, look at what would happen, take over. */
@Component
public class ImportDesk {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RegisterImports imports;
    private final Directory directory;

    ImportDesk(RegisterImports imports, Directory directory) {
        this.imports = imports;
        this.directory = directory;
    }

    /** Where a workbook is handed in. */
    public String start(ImportedRegister register, SignedIn who, Model model) {
        return start(register, who, "", model);
    }

    private String start(ImportedRegister register, SignedIn who, String problem, Model model) {
        head(register, model);
        model.addAttribute("organs", organs(who.viewer().homes()));
        model.addAttribute("problem", problem);
        return "registers/import";
    }

    public void template(ImportedRegister register, HttpServletResponse response) throws IOException {
        ImportTables.template(register, download(response, register.title() + "导入模板.xlsx"));
    }

    /** The form's token travels in the address, so that it is proved before a byte of the body is read. */
    public String handIn(
            ImportedRegister register,
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn who,
            Model model) {
        try {
            Handed handed = handed(request);
            if (!who.viewer().homes().contains(handed.organ())) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            UUID id = imports.handIn(register, handed.organ(), handed.name(), handed.content());
            return "redirect:" + address(register) + "/" + id;
        } catch (RegisterSheet.Unreadable refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return start(register, who, String.valueOf(refusal.getMessage()), model);
        }
    }

    public String preview(ImportedRegister register, UUID id, Model model) {
        return show(register, imports.preview(register, id).orElseThrow(ImportDesk::gone), "", model);
    }

    public String take(
            ImportedRegister register, UUID id, boolean validOnly, HttpServletResponse response, Model model) {
        RegisterImports.Done done = imports.take(register, id, validOnly).orElseThrow(ImportDesk::gone);
        if (done.imported()) {
            head(register, model);
            model.addAttribute("preview", done.preview());
            return "registers/imported";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(register, done.preview(), "没有导入：表里还有错，一行也没有写入。请改正后重新交来，或选择只导入没有错的行。", model);
    }

    public void checked(ImportedRegister register, UUID id, HttpServletResponse response) throws IOException {
        ImportPreview preview = imports.preview(register, id).orElseThrow(ImportDesk::gone);
        ImportTables.checked(register, preview, download(response, "核对结果.xlsx"));
    }

    private String show(ImportedRegister register, ImportPreview preview, String problem, Model model) {
        head(register, model);
        model.addAttribute("preview", preview);
        model.addAttribute(
                "organ", directory.organ(preview.organ()).map(Organ::name).orElse(""));
        model.addAttribute("problem", problem);
        return "registers/preview";
    }

    private static void head(ImportedRegister register, Model model) {
        model.addAttribute("here", register.key());
        model.addAttribute("title", register.title());
        model.addAttribute("address", address(register));
    }

    private static String address(ImportedRegister register) {
        return "/office/" + register.key() + "/import";
    }

    private List<Organ> organs(Collection<Long> homes) {
        return homes.stream().flatMap(id -> directory.organ(id).stream()).toList();
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
    private record Handed(long organ, String name, byte[] content) {}

    private static Handed handed(HttpServletRequest request) {
        long organ = 0;
        try {
            FileItemIterator parts = PostedForm.parts(request);
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                try (InputStream in = part.openStream()) {
                    if (part.isFormField() && part.getFieldName().equals("organ")) {
                        organ = Long.parseLong(new String(in.readNBytes(20), StandardCharsets.UTF_8));
                    } else if (!part.isFormField()
                            && part.getName() != null
                            && !part.getName().isBlank()) {
                        return new Handed(
                                organ, FileName.safe(part.getName()), in.readNBytes(RegisterSheet.MOST_BYTES + 1));
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new RegisterSheet.Unreadable("没有收到完整的文件：上传中途断开，或提交的格式不对。请重新选择文件再交。");
        }
        throw new RegisterSheet.Unreadable("没有选择文件。请选择填好的 .xlsx，再按“核对”。");
    }
}
