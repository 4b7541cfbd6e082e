package org.gongkai.app.deadline;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.law.calendar.WorkingDays;
import org.gongkai.law.deadline.Channel;
import org.gongkai.law.deadline.ImpossibleHistory;
import org.gongkai.law.deadline.ReplyDeadline;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 期限计算: everything is in the address, so a result can be sent on, and nothing is kept. */
@Controller
class DeadlinePages {
    private final Clock clock;

    DeadlinePages(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/law/deadline")
    String show(@RequestParam MultiValueMap<String, String> query, HttpServletResponse response, Model model) {
        LocalDate today = LocalDate.now(clock);
        DeadlineForm form = DeadlineForm.of(query);
        boolean asked = query.containsKey("received");
        model.addAttribute("asked", asked);
        if (!asked) {
            form = form.withReceived(today);
        }
        model.addAttribute("form", form);
        model.addAttribute("channels", List.of(Channel.values()));
        try {
            ReplyDeadline deadline = ReplyDeadline.of(form.history(), WorkingDays.latest());
            model.addAttribute("page", DeadlinePage.of(deadline, today));
        } catch (ImpossibleHistory e) {
            response.setStatus(422);
            model.addAttribute("problem", e.getMessage());
        }
        return "deadline/show";
    }
}
