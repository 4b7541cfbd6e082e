package org.gongkai.annualreport.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.law.calendar.WorkingDays;
import org.gongkai.law.deadline.Channel;
import org.gongkai.law.deadline.Consultation;
import org.gongkai.law.deadline.FeePayment;
import org.gongkai.law.deadline.ImpossibleHistory;
import org.gongkai.law.deadline.ReplyDeadline;
import org.gongkai.law.deadline.RequestHistory;
import org.gongkai.law.deadline.Step;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai law deadline}: when the reply to an application is due, step by step. */
@Command(
        name = "deadline",
        description = "依申请公开的答复期限，逐步说明。",
        footer = {"", "收到渠道：counter 当面提交，signed-mail 签收邮寄，ordinary-mail 平常信函，internet 互联网渠道，fax 传真。", "日期写作 2022-01-24。"
        })
final class LawDeadline implements Callable<Integer> {
    @Option(names = "--received", paramLabel = "日期", description = "申请提交、签收或者到达的日期")
    @Nullable
    String received;

    @Option(names = "--channel", paramLabel = "渠道", description = "收到渠道，见下")
    @Nullable
    String channel;

    @Option(names = "--confirmed", paramLabel = "日期", description = "与申请人确认的日期（平常信函、互联网渠道、传真）")
    @Nullable
    String confirmed;

    @Option(names = "--clarified", paramLabel = "日期", description = "收到补正的申请的日期")
    @Nullable
    String clarified;

    @Option(
            names = "--consult",
            paramLabel = "起..止",
            description = "征求意见：发出日期..答复日期，没有答复的写作“发出日期..”；知道送达日期的写作“起..止@送达日期”；可重复")
    List<String> consult = new ArrayList<>();

    @Option(names = "--fee-noticed", paramLabel = "日期", description = "申请人收到收费通知的日期")
    @Nullable
    String feeNoticed;

    @Option(names = "--paid", paramLabel = "日期", description = "缴清信息处理费的日期")
    @Nullable
    String paid;

    @Option(names = "--extended", description = "已经依法延长（20 个工作日）")
    boolean extended;

    @Option(names = "--json", description = "输出 JSON")
    boolean json;

    @Option(
            names = "--batch",
            description = "成批计算：每行一个 JSON（received, channel, confirmed, clarified, consult, extended），每行输出一个结果")
    boolean batch;

    @Parameters(paramLabel = "文件", description = "成批计算读取的文件；没有或者为“-”时读标准输入", arity = "0..*")
    List<String> files = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16);
        try {
            return batch ? batch(out) : single(out);
        } finally {
            out.flush();
        }
    }

    private int single(Writer out) throws IOException {
        ReplyDeadline deadline;
        try {
            if (!files.isEmpty()) {
                throw new ImpossibleHistory("多余的参数“" + files.getFirst() + "”；成批计算请加 --batch。");
            }
            deadline = ReplyDeadline.of(history(), WorkingDays.latest());
        } catch (ImpossibleHistory e) {
            System.err.println(e.getMessage());
            return 2;
        }
        if (json) {
            out.write(LawCases.json(deadline, null));
            out.write('\n');
        } else {
            print(deadline, out);
        }
        return 0;
    }

    private RequestHistory history() {
        if (received == null) {
            throw new ImpossibleHistory("缺少申请日期：请用 --received 2022-01-24 给出；成批计算请用 --batch。");
        }
        FeePayment payment = null;
        if (feeNoticed != null && paid != null) {
            payment = new FeePayment(LawCases.date("--fee-noticed", feeNoticed), LawCases.date("--paid", paid), true);
        } else if (feeNoticed != null || paid != null) {
            throw new ImpossibleHistory("--fee-noticed 与 --paid 须同时给出。");
        }
        return new RequestHistory(
                channel == null ? Channel.UNSTATED : Channel.of(channel),
                LawCases.date("--received", received),
                confirmed == null ? null : LawCases.date("--confirmed", confirmed),
                clarified == null ? null : LawCases.date("--clarified", clarified),
                consult.stream().map(LawDeadline::consultation).toList(),
                payment,
                extended);
    }

    private static Consultation consultation(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new ImpossibleHistory(
                    "征求意见“" + text + "”应写作“发出日期..答复日期”，例如 2022-01-26..2022-02-09；没有答复的写作 2022-01-26..。");
        }
        int at = text.indexOf('@', dots);
        String answered = text.substring(dots + 2, at < 0 ? text.length() : at);
        return new Consultation(
                Consultation.Counterpart.UNSTATED,
                LawCases.date("--consult", text.substring(0, dots)),
                at < 0 ? null : LawCases.date("--consult", text.substring(at + 1)),
                answered.isEmpty() ? null : LawCases.date("--consult", answered));
    }

    private static void print(ReplyDeadline deadline, Writer out) throws IOException {
        out.write("收到申请之日：" + deadline.receipt() + "\n");
        out.write("答复期限届满：" + deadline.due() + (deadline.provisional() ? "（暂定）" : "") + "\n");
        int number = 1;
        for (Step step : deadline.steps()) {
            out.write(number++ + ". " + step.text() + "〔" + step.basis().chinese() + "〕\n");
        }
    }

    private int batch(Writer out) throws IOException {
        int code = 0;
        for (String file : files.isEmpty() ? List.of("-") : files) {
            if (file.equals("-")) {
                code = Math.max(code, LawBatch.run(System.in, out));
                continue;
            }
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                code = Math.max(code, LawBatch.run(in, out));
            } catch (IOException e) {
                System.err.println("读不到文件“" + file + "”：请核对路径和权限。");
                code = 2;
            }
        }
        return code;
    }
}
