package org.gongkai.app.remedies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.registers.ImportDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An existing register of cases is taken over. */
@Controller
@For(business = true)
class CaseImportPages {
    private final ImportDesk desk;
    private final CaseImport register;

    CaseImportPages(ImportDesk desk, CaseImport register) {
        this.desk = desk;
        this.register = register;
    }

    @GetMapping("/office/remedies/import")
    String start(SignedIn who, Model model) {
        return desk.start(register, who, model);
    }

    @GetMapping("/office/remedies/import/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        desk.template(register, response);
    }

    @PostMapping("/office/remedies/import")
    String handIn(HttpServletRequest request, HttpServletResponse response, SignedIn who, Model model) {
        return desk.handIn(register, request, response, who, model);
    }

    @GetMapping("/office/remedies/import/{id}")
    String preview(@PathVariable UUID id, Model model) {
        return desk.preview(register, id, model);
    }

    @PostMapping("/office/remedies/import/{id}")
    String take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean validOnly,
            HttpServletResponse response,
            Model model) {
        return desk.take(register, id, validOnly, response, model);
    }

    @GetMapping("/office/remedies/import/{id}/checked.xlsx")
    void checked(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        desk.checked(register, id, response);
    }
}
