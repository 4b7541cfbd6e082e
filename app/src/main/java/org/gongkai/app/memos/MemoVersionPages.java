package org.gongkai.app.memos;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.signoff.Moments;
import org.gongkai.app.signoff.Version;
import org.gongkai.app.signoff.sheets.Difference;
import org.gongkai.app.signoff.sheets.Sheet;
import org.gongkai.app.signoff.sheets.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Any version of a memo, read alone or beside an earlier one with what was changed. */
@Controller
@For(business = true)
class MemoVersionPages {
    private final Memos memos;
    private final MemoReading reading;
    private final Versions versions;
    private final Clock clock;

    MemoVersionPages(Memos memos, MemoReading reading, Versions versions, Clock clock) {
        this.memos = memos;
        this.reading = reading;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @param with the version to compare it with; without one it is read alone
     */
    @GetMapping("/office/memos/{memo}/versions/{number}")
    @Transactional(readOnly = true)
    public String show(
            @PathVariable UUID memo, @PathVariable int number, @RequestParam @Nullable Integer with, Model model) {
        Sheet sheet = memos.sheet(memo).orElseThrow(MemoPages::notFound);
        List<Version> all = versions.of(sheet.signOff().id());
        Version version = numbered(all, number);
        Difference difference =
                with == null ? null : Difference.between(numbered(all, with).content(), version.content());
        Moments moments = Moments.at(clock);
        model.addAttribute(
                "page",
                new MemoVersionPage(
                        memo,
                        version.content().title(),
                        MemoReading.line(version, moments),
                        all.stream()
                                .map(each -> MemoReading.line(each, moments))
                                .toList(),
                        MemoReading.paragraphs(version.content()),
                        reading.attached(memo, version.content()),
                        with == null ? 0 : with,
                        difference));
        return "memos/version";
    }

    private static Version numbered(List<Version> all, int number) {
        return all.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(MemoPages::notFound);
    }
}
