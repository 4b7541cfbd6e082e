package org.gongkai.app.registers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.gongkai.app.directory.Directory;
import org.gongkai.app.directory.Organ;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.web.Download;
import org.gongkai.app.workbooks.HandedIn;
import org.gongkai.app.workbooks.UnreadableWorkbook;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The pages on which a register is taken over from a workbook: hand in, look at what would happen, take over. */
@Component
public class ImportDesk {
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
        model.addAttribute("organs", directory.homes(who.viewer()));
        model.addAttribute("problem", problem);
        return "registers/import";
    }

    public void template(ImportedRegister register, HttpServletResponse response) throws IOException {
        ImportTables.template(register, Download.as(register.title() + "导入模板.xlsx", response));
    }

    /** The form's token travels in the address, so that it is proved before a byte of the body is read. */
    public String handIn(
            ImportedRegister register,
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn who,
            Model model) {
        try {
            HandedIn handed = HandedIn.of(request);
            long organ = handed.organ().orElse(0);
            if (!who.viewer().homes().contains(organ)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            UUID id = imports.handIn(register, organ, handed.name(), handed.content());
            return "redirect:" + address(register) + "/" + id;
        } catch (UnreadableWorkbook refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return start(register, who, refusal.sentence(), model);
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
        ImportTables.checked(register, preview, Download.as("核对结果.xlsx", response));
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

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
