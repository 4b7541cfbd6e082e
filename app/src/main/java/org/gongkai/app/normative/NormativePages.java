package org.gongkai.app.normative;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.normative.NormativeList.Shown;
import org.gongkai.app.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of normative documents on any day. */
@Controller
@For(business = true)
class NormativePages {
    private static final int LONGEST = 60;

    private final NormativeReading reading;

    NormativePages(NormativeReading reading) {
        this.reading = reading;
    }

    @GetMapping("/office/normative")
    String list(
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            SignedIn who,
            Model model) {
        String words = q.strip();
        model.addAttribute(
                "page",
                reading.page(
                        new NormativeReading.Asked(
                                Shown.of(shown),
                                day(day),
                                organ,
                                words.substring(0, Math.min(words.length(), LONGEST)),
                                Cursor.read(after)),
                        who));
        return "normative/register";
    }

    /** Another day than one that a calendar has is today. */
    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < 1949 || day.getYear() > 2200 ? null : day;
        } catch (DateTimeParseException notOurs) {
            return null;
        }
    }
}
