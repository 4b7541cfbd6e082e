package org.gongkai.annualreport.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Reading;
import org.gongkai.annualreport.correct.CellCorrection;
import org.gongkai.annualreport.correct.CellCorrections;
import org.gongkai.annualreport.correct.Corrected;
import org.gongkai.annualreport.write.ReportWriter;
import org.gongkai.annualreport.write.Writing;
import org.gongkai.annualreport.write.WrittenForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai report write}: a report of any kind, corrected if wanted, as the official form in another kind of file. */
@Command(name = "write", synopsisHeading = "用法：", description = "把报告写成规定格式的网页、Word、Excel、PDF 或 JSON；读得进的文件都可以转写。")
final class ReportWrite implements Callable<Integer> {
    private static final Pattern CORRECTION = Pattern.compile("([^=]+)=([^:：]*)[:：](.*)", Pattern.DOTALL);

    @Parameters(paramLabel = "文件", arity = "1", description = "年度报告")
    private String file = "";

    @Option(names = "--to", paramLabel = "格式", required = true, description = "html、docx、xlsx、pdf 或 json")
    private String to = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "输出文件",
            description = "写到哪个文件；不写，或写“-”，则输出到标准输出")
    private @Nullable String output;

    @Option(
            names = "--set",
            paramLabel = "格名=数字:原因",
            description = "先订正一个格，可以多次使用，例如 --set \"table3.A.0=12:与登记台账不符\"；数字留空表示空白")
    private List<String> corrections = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        WrittenForm form = form();
        if (form == null) {
            return refused("不认识格式“" + to + "”。可以写成 html、docx、xlsx、pdf、json。");
        }
        List<CellCorrection> wanted = new ArrayList<>();
        for (String correction : corrections) {
            Matcher parts = CORRECTION.matcher(correction);
            if (!parts.matches()) {
                return refused("--set 的写法是“格名=数字:原因”，给出的是“" + correction + "”。请写明原因。");
            }
            wanted.add(new CellCorrection(parts.group(1).strip(), parts.group(2), parts.group(3)));
        }
        return switch (ReportCommand.reading(file)) {
            case Reading.Refused refused -> refused(file + "：未能读取：" + refused.reason());
            case AnnualReport report -> corrected(report, wanted, form);
        };
    }

    private @Nullable WrittenForm form() {
        for (WrittenForm form : WrittenForm.values()) {
            if (form.name().equalsIgnoreCase(to)) {
                return form;
            }
        }
        return null;
    }

    private int corrected(AnnualReport report, List<CellCorrection> wanted, WrittenForm form) throws IOException {
        switch (CellCorrections.apply(report, wanted)) {
            case Corrected.Refused refused -> {
                refused.reasons().forEach((cell, reason) -> System.err.println("不能订正 " + cell + "：" + reason));
                return 2;
            }
            case Corrected.Report done -> {
                int code = write(done.report(), form);
                if (code == 0) {
                    wanted.forEach(correction -> System.err.println(told(report, done.report(), correction)));
                }
                return code;
            }
        }
    }

    private static String told(AnnualReport before, AnnualReport after, CellCorrection correction) {
        String name = correction.cell();
        return "已订正 %s（%s）：“%s”改为“%s”，原因：%s"
                .formatted(
                        name,
                        before.label(name),
                        before.cell(name).raw().strip(),
                        after.cell(name).raw(),
                        correction.reason().strip());
    }

    private int write(AnnualReport report, WrittenForm form) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return switch (ReportWriter.write(report, form, bytes)) {
            case Writing.Refused refused -> refused(refused.reason());
            case Writing.Done done -> delivered(bytes.toByteArray(), form, done);
        };
    }

    private int delivered(byte[] content, WrittenForm form, Writing.Done done) {
        done.notes().forEach(System.err::println);
        if (output == null || output.equals("-")) {
            System.out.write(content, 0, content.length);
            System.out.flush();
            return 0;
        }
        String problem = OutputFile.write(Objects.requireNonNull(output), content);
        if (problem != null) {
            return refused(problem);
        }
        System.err.println("已写成" + form.chinese() + "：" + output);
        return 0;
    }

    private static int refused(String reason) {
        System.err.println(reason);
        return 2;
    }
}
