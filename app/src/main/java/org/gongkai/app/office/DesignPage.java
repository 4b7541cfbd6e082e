package org.gongkai.app.office;

import java.util.List;
import java.util.OptionalLong;
import org.gongkai.app.web.Shell;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /design}: every component of the pages with its states, in the demonstration only; the browser tests photograph it. */
@Controller
@ConditionalOnBooleanProperty("gongkai.demo")
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

    @GetMapping("/design")
    String show(Model model) {
        model.addAttribute("shell", SAMPLE);
        return "office/design";
    }
}
