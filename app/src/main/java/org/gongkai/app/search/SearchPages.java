package org.gongkai.app.search;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.app.directory.Colleagues;
import org.gongkai.app.directory.For;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 检索: the page behind the search field of the office. */
@Controller
@For(business = true)
class SearchPages {
    private static final Logger LOG = LoggerFactory.getLogger(SearchPages.class);
    private static final int LONGEST = 200;
    private static final int LAST_PAGE = Search.MOST / Search.PAGE;

    private final Search search;
    private final Indexing indexing;
    private final Colleagues colleagues;
    private final Clock clock;

    SearchPages(Search search, Indexing indexing, Colleagues colleagues, Clock clock) {
        this.search = search;
        this.colleagues = colleagues;
        this.indexing = indexing;
        this.clock = clock;
    }

    @GetMapping("/office/search")
    String show(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        String question = typed.length() <= LONGEST
                ? typed.strip()
                : typed.substring(0, LONGEST).strip();
        String chosen = kind.isBlank() ? null : kind;
        int number = page.matches("[1-9]\\d?") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
        model.addAttribute(
                "page", question.isEmpty() ? page(question, chosen, 1, null, "") : found(question, chosen, number));
        return "search/show";
    }

    private SearchPage found(String question, @Nullable String kind, int number) {
        Found found;
        try {
            found = search.find(question, kind, number);
        } catch (IOException unreadable) {
            LOG.warn("检索目录读不到。", unreadable);
            return page(question, kind, number, null, "检索暂时不能用：这台服务器的检索目录读不到。请过一会儿再试，仍不行请告诉系统管理员。");
        }
        if (found == null) {
            return page(question, kind, number, null, "这样找不到：只有标点。请输入一个词、一个编号或一个姓名。");
        }
        return page(question, kind, number, found, indexing.whole() ? "" : "检索目录正在建立，结果可能不全。请过一会儿再试。");
    }

    private SearchPage page(String question, @Nullable String kind, int number, @Nullable Found found, String state) {
        boolean people = !question.isEmpty() && kind == null && number == 1;
        return new SearchPage(
                question,
                kind,
                number,
                found,
                people ? colleagues.asked(question) : Colleagues.Asked.NOBODY,
                state,
                LocalDate.now(clock));
    }
}
