package org.gongkai.app.office;

import java.util.List;
import java.util.OptionalLong;
import org.gongkai.app.signin.Demonstration;
import org.gongkai.app.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** {@code /design}: every component of the pages with its states, in the demonstration only; the browser tests photograph it. */
@Controller
class DesignPage {
    private static final Shell SAMPLE = new Shell(
            "区政府办公室",
            "王敏",
            "经办人",
            List.of(
                    new Shell.Section(
                            "我的",
                            List.of(
                                    new Shell.Entry("work", "待办", "#", OptionalLong.of(12)),
                                    new Shell.Entry("underway", "在途", "#", OptionalLong.of(31)),
                                    new Shell.Entry("done", "已办", "#", OptionalLong.empty()))),
                    new Shell.Section("样式", List.of(new Shell.Entry("design", "组件", "/design", OptionalLong.empty())))),
            3,
            true);

    private final Demonstration demonstration;

    DesignPage(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @GetMapping("/design")
    String show(Model model) {
        if (!demonstration.isOn()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("shell", SAMPLE);
        return "office/design";
    }
}
