package org.gongkai.app.operations;

import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Role;
import org.gongkai.app.jobs.Jobs;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 后台任务: what runs by itself, when it last did, and how it went. */
@Controller
@For(Role.SYSTEM_ADMIN)
class JobPages {
    private final Jobs jobs;
    private final Journal journal;
    private final TransactionTemplate transaction;

    JobPages(Jobs jobs, Journal journal, TransactionTemplate transaction) {
        this.jobs = jobs;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping("/office/jobs")
    String list(@RequestParam(defaultValue = "") String run, Model model) {
        model.addAttribute("jobs", jobs.all());
        model.addAttribute(
                "said",
                switch (run) {
                    case "planned" -> "已安排，空闲的节点马上运行。";
                    case "running" -> "这个任务正在运行，做完后会自己再排下一次。";
                    default -> "";
                });
        return "operations/jobs";
    }

    @PostMapping("/office/jobs/{name}/run")
    String runNow(@PathVariable String name) {
        Set<String> known = jobs.all().stream().map(state -> state.job().name()).collect(Collectors.toSet());
        if (!known.contains(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        transaction.executeWithoutResult(status -> journal.write(Act.of("jobs.run", "立即运行后台任务", "job", name)));
        return "redirect:/office/jobs?run=" + (jobs.runNow(name) ? "planned" : "running");
    }
}
