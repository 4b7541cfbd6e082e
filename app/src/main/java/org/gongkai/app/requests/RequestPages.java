package org.gongkai.app.requests;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.SignedIn;
import org.gongkai.app.personal.Detail;
import org.gongkai.app.personal.Purpose;
import org.gongkai.app.personal.RefusedDetail;
import org.gongkai.app.registers.Wording;
import org.gongkai.app.web.SpokenDay;
import org.gongkai.law.deadline.Channel;
import org.gongkai.law.outcome.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One request: what stands in the register, who asks (masked), and what was done to it. */
@Controller
@For(business = true)
class RequestPages {
    private static final Wording WORDING = new Wording(labels(), RequestPages::said);

    private final DisclosureRequests requests;
    private final Clock clock;

    RequestPages(DisclosureRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping("/office/requests/{request}")
    String show(@PathVariable UUID request, SignedIn who, Model model) {
        DisclosureRequest known = known(request);
        return page(known, masked(known), null, null, who, model);
    }

    @PostMapping("/office/requests/{request}/look")
    String look(
            @PathVariable UUID request,
            @RequestParam(defaultValue = "HANDLING") Purpose.Ground ground,
            @RequestParam(defaultValue = "") String words,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        DisclosureRequest known = known(request);
        if (!who.viewer().homes().contains(known.organ())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            var purpose = new Purpose(ground, words);
            DisclosureRequests.Requester plain = requests.look(request, purpose);
            response.setHeader("Cache-Control", "no-store");
            return page(
                    known,
                    labelled(plain.name(), known, plain.details()),
                    "已按“" + ground.title() + "”记录本次查看。离开本页后重新隐去。",
                    null,
                    who,
                    model);
        } catch (RefusedDetail refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(known, masked(known), null, refused.getMessage(), who, model);
        }
    }

    private String page(
            DisclosureRequest request,
            Map<String, String> requester,
            @Nullable String looked,
            @Nullable String refused,
            SignedIn who,
            Model model) {
        model.addAttribute(
                "page",
                new RequestPage(
                        request,
                        ReplyDue.of(request, LocalDate.now(clock)),
                        requester,
                        looked,
                        refused,
                        who.viewer().homes().contains(request.organ()),
                        SpokenDay.said(request.enteredAt()
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime()),
                        requests.history(request.id(), WORDING)));
        return "requests/show";
    }

    private Map<String, String> masked(DisclosureRequest request) {
        return labelled(request.requester(), request, requests.masked(request.id()));
    }

    private static Map<String, String> labelled(String name, DisclosureRequest request, Map<Detail, String> details) {
        var shown = new LinkedHashMap<String, String>();
        shown.put("姓名或名称", name);
        shown.put("类别", request.requesterKind().title());
        for (Detail kind : Detail.values()) {
            shown.put(kind.title(), details.getOrDefault(kind, "没有登记"));
        }
        return shown;
    }

    private DisclosureRequest known(UUID id) {
        return requests.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("number", "编号");
        labels.put("received", "收到申请之日");
        labels.put("channel", "渠道");
        labels.put("requester_kind", "申请人类别");
        labels.put("requester_shown", "申请人");
        labels.put("asked", "申请内容");
        labels.put("outcome", "办理结果");
        labels.put("outcome_detail", "具体情形");
        labels.put("closed", "办结日期");
        labels.put("reply_way", "答复方式");
        labels.put("reply_number", "答复文号");
        labels.put("fee_noticed", "收费通知日期");
        labels.put("fee_amount", "通知金额（元）");
        labels.put("fee_paid", "缴费日期");
        labels.put("fee_paid_amount", "实收金额（元）");
        return labels;
    }

    private static String said(String column, String value, Map<String, Object> row) {
        return switch (column) {
            case "channel" -> Channel.valueOf(value).chinese();
            case "requester_kind" -> RequesterKind.valueOf(value).title();
            case "outcome" -> Outcomes.fullTitle(Outcome.valueOf(value));
            case "reply_way" -> ReplyWay.valueOf(value).title();
            default -> value;
        };
    }
}
